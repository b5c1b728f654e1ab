import type { Context } from "../../runtime/gateway/types";
import type { DataBreakpoint, ExceptionFilter, SourceBreakpoint } from "../../worker/debug/client";
import { isScript } from "../domain/documents";
import { editDebug } from "../store/deskActions";
import { getStore, setStore } from "../store/store";
import { client, guarded } from "./client";
import { sendSettings } from "./session";

const isAt = (context: Context, line: number) => (each: SourceBreakpoint) =>
  each.context === context && each.line === line && each.module === undefined;

const placed = (a: SourceBreakpoint, b: SourceBreakpoint) =>
  a.context.localeCompare(b.context) || a.line - b.line;

function set(change: (breakpoints: SourceBreakpoint[]) => SourceBreakpoint[]): void {
  editDebug(({ breakpoints }) => ({ breakpoints: change(breakpoints).sort(placed) }));
}

/** Sets a breakpoint at a line, or takes the one that is there away. */
export function toggleBreakpoint(context: Context, line: number): void {
  const { breakpoints } = getStore().work.draft.debug;
  if (breakpoints.some(isAt(context, line))) removeBreakpoint(context, line);
  else void putBreakpoint({ context, line });
}

export function removeBreakpoint(context: Context, line: number): void {
  removeAll(isAt(context, line));
  tell(`No breakpoint at ${context} line ${line} any more.`);
}

export function removeAll(which: (breakpoint: SourceBreakpoint) => boolean): void {
  set((breakpoints) => breakpoints.filter((each) => !which(each)));
  void sendSettings();
}

/** Sets a breakpoint in place of the one at its line, and moves it to the next line that has code. */
export async function putBreakpoint(breakpoint: SourceBreakpoint): Promise<void> {
  const { context, line } = breakpoint;
  set((breakpoints) => [...breakpoints.filter((each) => !isAt(context, line)(each)), breakpoint]);
  const at = await lineWithCode(context, line);
  if (at !== line) {
    // One that stands there already stays as it is.
    set((breakpoints) => {
      const others = breakpoints.filter((each) => !isAt(context, line)(each));
      return others.some(isAt(context, at)) ? others : [...others, { ...breakpoint, line: at }];
    });
  }
  const what = breakpoint.logMessage === undefined ? "Breakpoint" : "Logpoint";
  tell(`${what} at ${context} line ${at}${at === line ? "." : `, as line ${line} has no code.`}`);
  await sendSettings();
}

/** The line itself where the text has changed meanwhile, does not compile, or has no code from there on. */
async function lineWithCode(context: Context, line: number): Promise<number> {
  const textOf = () => (isScript(context) ? getStore().work.draft.texts[context] : "");
  const text = textOf();
  const lines = await guarded(() => client.ask("codeLines", text));
  return (text === textOf() && lines?.find((each) => each >= line)) || line;
}

/** Says to assistive technology what came of a key. */
function tell(told: string): void {
  setStore({ told });
}

export function editBreakpointAt(context: Context, line: number): void {
  setStore({ editedBreakpoint: { context, line } });
}

export const toggleAtCaret = () => atCaret(toggleBreakpoint);
export const editAtCaret = () => atCaret(editBreakpointAt);

function atCaret(act: (context: Context, line: number) => void): void {
  const { caret } = getStore();
  if (caret && isScript(caret.document)) act(caret.document, caret.line);
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
