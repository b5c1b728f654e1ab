import {
  type ButtonHTMLAttributes,
  type FocusEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
} from "react";
import { ErrorBoundary } from "../faults/ErrorBoundary";
import { type Align, keepBeside } from "./place";
import { useFocusGivenBack } from "./useFocusGivenBack";
import "./Popover.css";

interface Props {
  /** Names the popover. */
  label: string;
  open: boolean;
  onOpenChange(open: boolean): void;
  /** What the button that opens it shows. */
  button: ReactNode;
  buttonProps?: ButtonHTMLAttributes<HTMLButtonElement>;
  align?: Align;
  children: ReactNode;
}

/** A surface beside its button, by the browser's own popover: Escape and a click elsewhere close it, the focus goes back. */
export function Popover({
  label,
  open,
  onOpenChange,
  button,
  buttonProps,
  align = "start",
  children,
}: Props) {
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const surface = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = surface.current!;
    if (open !== element.matches(":popover-open")) element.togglePopover(open);
    return open ? keepBeside(element, trigger.current!, align) : undefined;
  }, [open, align]);

  // Left by Tab, it would cover what has the focus.
  const leave = ({ relatedTarget: next }: FocusEvent) => {
    const isElsewhere = next instanceof Node && !surface.current!.contains(next) && next !== trigger.current;
    if (isElsewhere) onOpenChange(false);
  };

  return (
    <>
      <button
        type="button"
        ref={trigger}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        {...buttonProps}
      >
        {button}
      </button>
      <div
        id={id}
        ref={surface}
        popover="auto"
        role="dialog"
        aria-label={label}
        className="popover"
        onBlur={leave}
        onToggle={({ newState }) => onOpenChange(newState === "open")}
      >
        {open && (
          <ErrorBoundary what={label}>
            <Contents surface={surface}>{children}</Contents>
          </ErrorBoundary>
        )}
      </div>
    </>
  );
}

/** The browser gives the focus back only while what has it is still there, as on Escape. */
function Contents({ surface, children }: { surface: RefObject<HTMLElement | null>; children: ReactNode }) {
  useFocusGivenBack(surface);
  return children;
}
