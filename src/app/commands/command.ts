import type { Store } from "../store/store";

/** A key as `KeyboardEvent.key` names it, with its modifiers. */
export interface Shortcut {
  key: string;
  /** Ctrl, or Cmd on a Mac. */
  mod?: boolean;
  /** Ctrl on every system. */
  ctrl?: boolean;
  alt?: boolean;
  shift?: boolean;
  /** Not while typing into a field, where the key is a character. */
  notInText?: boolean;
}

export interface Command {
  id: string;
  label: string;
  group: "Run" | "Debug" | "Script" | "Case" | "Go to" | "View" | "Help";
  shortcut?: Shortcut;
  /** Does the same, where a browser keeps the first for itself. */
  alternative?: Shortcut;
  /** The editor listens to the keys by itself while it has the focus. */
  editorListens?: boolean;
  /** Available now; always where it is left out. */
  when?(store: Store): boolean;
  run(): void;
}

/** Every key of a command, the usual one first. */
export function shortcutsOf({ shortcut, alternative }: Command): Shortcut[] {
  return [shortcut, alternative].filter((each) => each !== undefined);
}

export function isAvailable(command: Command, store: Store): boolean {
  return command.when?.(store) ?? true;
}
