import { editor, KeyCode, KeyMod } from "monaco-editor/editor";
import type { Shortcut } from "../../commands/command";
import { editorActions } from "../../commands/editor";
import { isMac } from "../../commands/shortcut";

const mac = isMac(navigator.platform);

const codes: Record<string, KeyCode> = { " ": KeyCode.Space, ".": KeyCode.Period };

/** An open list of suggestions has keys of its own. */
const when = "editorTextFocus && !suggestWidgetVisible";

/** The page's keys for what an editor does, so that a key is written down once. */
export function bindKeys(): void {
  editor.addKeybindingRules(
    editorActions.flatMap(({ action, shortcut }) =>
      shortcut ? [{ keybinding: keybindingOf(shortcut), command: action, when }] : [],
    ),
  );
}

function keybindingOf({ key, mod, ctrl, alt, shift }: Shortcut): number {
  const code =
    codes[key] ?? KeyCode[(key.length === 1 ? `Key${key.toUpperCase()}` : key) as keyof typeof KeyCode];
  // Monaco's CtrlCmd is Cmd on a Mac, and its WinCtrl is Ctrl there.
  const ctrlKey = mac ? KeyMod.WinCtrl : KeyMod.CtrlCmd;
  return (
    code |
    (mod ? KeyMod.CtrlCmd : 0) |
    (ctrl ? ctrlKey : 0) |
    (alt ? KeyMod.Alt : 0) |
    (shift ? KeyMod.Shift : 0)
  );
}
