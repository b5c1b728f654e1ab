import { runInScript, setPopover } from "../store/viewActions";
import type { Command, Shortcut } from "./command";

const group = "Script";

/** What the editor itself does, on the script that is shown. */
interface EditorAction {
  id: string;
  label: string;
  /** Monaco's name of it. */
  action: string;
  /** Given to Monaco too, so that it is also the key in an editor, whatever Monaco had for it. */
  shortcut?: Shortcut;
}

export const editorActions: readonly EditorAction[] = [
  // Monaco's own F8 goes on in other texts, which are not on the page.
  { id: "nextProblem", label: "Next problem", action: "editor.action.marker.next", shortcut: { key: "F8" } },
  {
    id: "previousProblem",
    label: "Previous problem",
    action: "editor.action.marker.prev",
    shortcut: { key: "F8", shift: true },
  },
  {
    id: "fix",
    label: "Fix or silence the problem here…",
    action: "editor.action.quickFix",
    shortcut: { key: ".", mod: true },
  },
  {
    id: "complete",
    label: "Complete the word here",
    action: "editor.action.triggerSuggest",
    shortcut: { key: " ", ctrl: true },
  },
  // Monaco's key for it begins with the palette's.
  {
    id: "explain",
    label: "Explain the word here",
    action: "editor.action.showHover",
    shortcut: { key: "i", mod: true },
  },
  {
    id: "parameters",
    label: "Parameters of the call here",
    action: "editor.action.triggerParameterHints",
    shortcut: { key: " ", mod: true, shift: true },
  },
  {
    id: "definition",
    label: "Go to the definition",
    action: "editor.action.revealDefinition",
    shortcut: { key: "F12" },
  },
  {
    id: "references",
    label: "Show all uses",
    action: "editor.action.goToReferences",
    shortcut: { key: "F12", shift: true },
  },
  {
    id: "rename",
    label: "Rename the variable here…",
    action: "editor.action.rename",
    shortcut: { key: "F2" },
  },
  {
    id: "outline",
    label: "Outline of the script…",
    action: "editor.action.quickOutline",
    shortcut: { key: "o", mod: true, shift: true },
  },
  {
    id: "format",
    label: "Format the script",
    action: "editor.action.formatDocument",
    shortcut: { key: "f", alt: true, shift: true },
  },
  { id: "foldAll", label: "Fold everything", action: "editor.foldAll" },
  { id: "unfoldAll", label: "Unfold everything", action: "editor.unfoldAll" },
];

export const problems: Command = {
  id: "script.problems",
  label: "Problems of the script",
  group,
  shortcut: { key: "m", mod: true, shift: true },
  alternative: { key: "m", alt: true },
  run: () => setPopover("problems"),
};

export const editorCommands: Command[] = [
  problems,
  ...editorActions.map(
    ({ id, action, ...shown }): Command => ({
      id: `script.${id}`,
      ...shown,
      group,
      editorListens: true,
      run: () => runInScript(action),
    }),
  ),
];
