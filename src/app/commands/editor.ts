import { runInScript, setPopover } from "../store/viewActions";
import type { Command, Shortcut } from "./command";

const group = "Script";

/** A command that the editor itself carries out, on the script that is shown. `action` is Monaco's name of it. */
function inEditor(id: string, label: string, action: string, more: Partial<Command> = {}): Command {
  return { id: `script.${id}`, label, group, run: () => runInScript(action), ...more };
}

/** A key that the editor listens to by itself, so that the page stays out of its way there. */
const own = (key: string, modifiers: Partial<Shortcut> = {}): Partial<Command> => ({
  shortcut: { key, ...modifiers },
  editorListens: true,
});

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
  // Monaco's own F8 goes on in other texts, which are not on the page.
  inEditor("nextProblem", "Next problem", "editor.action.marker.next", { shortcut: { key: "F8" } }),
  inEditor("previousProblem", "Previous problem", "editor.action.marker.prev", {
    shortcut: { key: "F8", shift: true },
  }),
  inEditor("fix", "Fix or silence the problem here…", "editor.action.quickFix", own(".", { mod: true })),
  inEditor("complete", "Complete the word here", "editor.action.triggerSuggest", own(" ", { ctrl: true })),
  // Monaco's key for it begins with the palette's.
  inEditor("explain", "Explain the word here", "editor.action.showHover", {
    shortcut: { key: "i", mod: true },
  }),
  inEditor(
    "parameters",
    "Parameters of the call here",
    "editor.action.triggerParameterHints",
    own(" ", { mod: true, shift: true }),
  ),
  inEditor("definition", "Go to the definition", "editor.action.revealDefinition", own("F12")),
  inEditor("references", "Show all uses", "editor.action.goToReferences", own("F12", { shift: true })),
  inEditor("rename", "Rename the variable here…", "editor.action.rename", own("F2")),
  inEditor(
    "outline",
    "Outline of the script…",
    "editor.action.quickOutline",
    own("o", { mod: true, shift: true }),
  ),
  inEditor("format", "Format the script", "editor.action.formatDocument", {
    shortcut: { key: "f", alt: true, shift: true },
  }),
  inEditor("foldAll", "Fold everything", "editor.foldAll"),
  inEditor("unfoldAll", "Unfold everything", "editor.unfoldAll"),
];
