import type { ReactNode } from "react";
import { Icon } from "../ui/Icon";

interface Props {
  /** What the button that begins says. */
  label: string;
  disabled?: boolean;
  /** What it is about, to be chosen before it begins. */
  scope?: ReactNode;
  /** How far it is; null while nothing goes on. */
  running: { done: number; of: number } | null;
  onStart(): void;
  onStop(): void;
  /** What came of it, in a few words. */
  children?: ReactNode;
}

/** Begins something that takes a while, shows how far it is, and stops it. */
export function StartStop({ label, disabled = false, scope, running, onStart, onStop, children }: Props) {
  if (!running) {
    return (
      <div className="drawer-line run-bar">
        <button type="button" className="button go" disabled={disabled} onClick={onStart}>
          <Icon name="run" filled /> {label}
        </button>
        {scope}
        <p role="status">{children}</p>
      </div>
    );
  }
  return (
    <div className="drawer-line run-bar">
      <button type="button" className="button stop" onClick={onStop}>
        <Icon name="stop" filled /> Stop
      </button>
      <progress aria-label={label} value={running.done} max={Math.max(1, running.of)} />
      <span className="quiet">
        {running.done.toLocaleString("en")} of {running.of.toLocaleString("en")}
      </span>
    </div>
  );
}
