import type { DataBreakpoint, ExceptionFilter, SourceBreakpoint } from "../../worker/debug/client";
import { attachedName, nameOf, textOf } from "../domain/attached";
import { contextsOf, isRunText, type RunTextId, textOfBreakpoint } from "../domain/debug/runTexts";
import { isScript } from "../domain/documents";
import { editDebug } from "../store/deskActions";
import { getStore, setStore } from "../store/store";
import { client, guarded } from "./client";
import { sendSettings } from "./session";

/** What a person gives of a breakpoint besides its place. */
export type Conditions = Pick<SourceBreakpoint, "condition" | "hitCondition" | "logMessage">;

export const isAt = (document: RunTextId, line: number) => (each: SourceBreakpoint) =>
  textOfBreakpoint(each) === document && each.line === line;

const placed = (a: SourceBreakpoint, b: SourceBreakpoint) =>
  a.context.localeCompare(b.context) || (a.module ?? "").localeCompare(b.module ?? "") || a.line - b.line;

function set(change: (breakpoints: SourceBreakpoint[]) => SourceBreakpoint[]): void {
  editDebug(({ breakpoints }) => ({ breakpoints: change(breakpoints).sort(placed) }));
}

/** Sets a breakpoint at a line, or takes the one that is there away. */
export function toggleBreakpoint(document: RunTextId, line: number): void {
  const { breakpoints } = getStore().work.draft.debug;
  if (breakpoints.some(isAt(document, line))) removeBreakpoint(document, line);
  else void putBreakpoint(document, line);
}

export function removeBreakpoint(document: RunTextId, line: number): void {
  removeAll(isAt(document, line));
  tell(`No breakpoint at ${nameOf(document)} line ${line} any more.`);
}

export function removeAll(which: (breakpoint: SourceBreakpoint) => boolean): void {
  set((breakpoints) => breakpoints.filter((each) => !which(each)));
  void sendSettings();
}

/**
 * Sets a breakpoint in place of the one at its line, and moves it to the next line that has code. In a module it is set
 * for each context that may run it.
 */
export async function putBreakpoint(
  document: RunTextId,
  line: number,
  conditions: Conditions = {},
): Promise<void> {
  const isHere = isAt(document, line);
  set((breakpoints) => [
    ...breakpoints.filter((each) => !isHere(each)),
    ...madeAt(document, line, conditions),
  ]);
  const at = await lineWithCode(document, line);
  if (at !== line) {
    // One that stands there already stays as it is.
    set((breakpoints) => {
      const others = breakpoints.filter((each) => !isHere(each));
      return others.some(isAt(document, at)) ? others : [...others, ...madeAt(document, at, conditions)];
    });
  }
  const what = conditions.logMessage === undefined ? "Breakpoint" : "Logpoint";
  tell(`${what} at ${nameOf(document)} line ${at}${at === line ? "." : `, as line ${line} has no code.`}`);
  await sendSettings();
}

function madeAt(document: RunTextId, line: number, conditions: Conditions): SourceBreakpoint[] {
  const module = isScript(document) ? {} : { module: attachedName(document) };
  return contextsOf(getStore().work.draft, document).map((context) => ({
    context,
    ...module,
    line,
    ...conditions,
  }));
}

/** The line itself where the text has changed meanwhile, does not compile, or has no code from there on. */
async function lineWithCode(document: RunTextId, line: number): Promise<number> {
  const current = () => textOf(getStore().work.draft, document);
  const text = current();
  const lines = await guarded(() => client.ask("codeLines", text));
  return (text === current() && lines?.find((each) => each >= line)) || line;
}

/** Says to assistive technology what came of a key. */
function tell(told: string): void {
  setStore({ told });
}

export function editBreakpointAt(document: RunTextId, line: number): void {
  setStore({ editedBreakpoint: { document, line } });
}

export const toggleAtCaret = () => atCaret(toggleBreakpoint);
export const editAtCaret = () => atCaret(editBreakpointAt);

function atCaret(act: (document: RunTextId, line: number) => void): void {
  const { caret } = getStore();
  if (caret && isRunText(caret.document)) act(caret.document, caret.line);
}

/** Stops at every write of a field or of a variable, or no longer. */
export function toggleDataBreakpoint(wanted: DataBreakpoint): void {
  editDebug(({ dataBreakpoints }) => ({ dataBreakpoints: toggled(dataBreakpoints, wanted) }));
  void sendSettings();
}

/** Stops at errors that `filter` takes, or no longer. */
export function toggleExceptions(filter: ExceptionFilter): void {
  editDebug(({ exceptions }) => ({ exceptions: toggled(exceptions, filter) }));
  void sendSettings();
}

/** A list without what it held, or with what it did not. */
function toggled<T>(list: readonly T[], wanted: T): T[] {
  const key = JSON.stringify(wanted);
  const others = list.filter((each) => JSON.stringify(each) !== key);
  return others.length < list.length ? others : [...list, wanted];
}
