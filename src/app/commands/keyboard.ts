import { getStore } from "../store/store";
import { type Command, isAvailable, type Shortcut, shortcutsOf } from "./command";
import { isMac, matches } from "./shortcut";

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** What has keys of its own, of which some are the editor's too: the editor itself, the list of cases, a line of Lua. */
const ownKeys = ".monaco-editor, [role=tree], [role=combobox]";

/** Whether an event is the affair of what it is typed into. */
function isLeftToEditor({ editorListens }: Command, { target }: KeyboardEvent): boolean {
  return Boolean(editorListens) && target instanceof Element && target.closest(ownKeys) !== null;
}

/** Listens ahead of the editor, which has some of the same keys. Returns what ends the listening. */
export function listenForKeys(commands: Command[]): () => void {
  const mac = isMac(navigator.platform);
  const listen = (event: KeyboardEvent) => {
    const pressed = (each: Shortcut) =>
      matches(each, event, mac) && !(each.notInText && isText(event.target));
    const store = getStore();
    const command = commands.find((each) => shortcutsOf(each).some(pressed) && isAvailable(each, store));
    if (!command || isLeftToEditor(command, event)) return;
    event.preventDefault();
    event.stopPropagation();
    command.run();
  };
  window.addEventListener("keydown", listen, { capture: true });
  return () => window.removeEventListener("keydown", listen, { capture: true });
}
