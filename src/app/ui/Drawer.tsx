import { type ReactNode, useRef } from "react";
import { Icon } from "./Icon";
import { useEscape } from "./useEscape";
import { useFocusGivenBack } from "./useFocusGivenBack";
import "./Drawer.css";

interface Props {
  /** Names the landmark. */
  label: string;
  side: "left" | "right";
  /** Sets the width. */
  className?: string;
  /** Beside the button that closes it. */
  head: ReactNode;
  /** Names that button. */
  closeLabel: string;
  onClose(): void;
  children: ReactNode;
}

/** Lies over one side of the panels, which can be used meanwhile. Escape closes it; the focus goes back where it was. */
export function Drawer({ label, side, className = "", head, closeLabel, onClose, children }: Props) {
  const place = useRef<HTMLElement>(null);
  useFocusGivenBack(place);
  // Also from what it covers: who gets there by Tab sees where they are.
  useEscape(onClose);
  return (
    <aside ref={place} className={`drawer drawer-${side} ${className}`} aria-label={label}>
      <div className="drawer-head">
        {head}
        <button type="button" className="button small" aria-label={closeLabel} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
      {children}
    </aside>
  );
}
