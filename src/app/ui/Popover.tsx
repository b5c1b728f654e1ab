import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import "./Popover.css";

interface Props {
  /** Names the popover. */
  label: string;
  open: boolean;
  onOpenChange(open: boolean): void;
  /** The button that opens it. */
  trigger: ReactNode;
  align?: "start" | "center" | "end";
  children: ReactNode;
}

/** A surface beside its button; Escape and a click elsewhere close it, the focus goes back. */
export function Popover({ label, open, onOpenChange, trigger, align = "start", children }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="popover"
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
