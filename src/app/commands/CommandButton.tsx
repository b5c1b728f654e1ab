import type { ReactNode } from "react";
import { useStore } from "../store/store";
import { type Command, isAvailable, shortcutsOf } from "./command";
import { ariaShortcut, formatShortcut, formatShortcuts, isMac } from "./shortcut";

interface Props {
  command: Command;
  className?: string;
  /** Stands in place of the command's label. */
  children?: ReactNode;
  showKey?: boolean;
  /** Once it was asked to run. */
  onRun?(): void;
}

const mac = isMac(navigator.platform);

/** A button that does what its command does; it is not there while the command is not available. */
export function CommandButton({ command, className = "", children, showKey = false, onRun }: Props) {
  const available = useStore((store) => isAvailable(command, store));
  if (!available) return null;
  const { shortcut, label } = command;
  const key = shortcut && formatShortcut(shortcut, mac);
  const shortcuts = shortcutsOf(command);
  return (
    <button
      type="button"
      className={`button ${className}`}
      title={key ? `${label} (${formatShortcuts(shortcuts, mac)})` : label}
      aria-label={label}
      aria-keyshortcuts={shortcut && shortcuts.map((each) => ariaShortcut(each, mac)).join(" ")}
      onClick={() => {
        command.run();
        onRun?.();
      }}
    >
      {children ?? label}
      {showKey && key && <span className="key" data-key={key} />}
    </button>
  );
}
