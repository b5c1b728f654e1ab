import type { ReactNode } from "react";
import "./Switch.css";

interface Props {
  /** Names it. */
  label: string;
  title: string;
  on: boolean;
  disabled?: boolean;
  className?: string;
  onToggle(): void;
  /** Words before the track. */
  children?: ReactNode;
}

/** Turns something on and off, at once. */
export function Switch({ label, title, on, disabled = false, className = "", onToggle, children }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={label}
      title={title}
      disabled={disabled}
      className={`switch ${className}`}
      onClick={onToggle}
    >
      {children}
      <span className="switch-track" aria-hidden="true" />
    </button>
  );
}
