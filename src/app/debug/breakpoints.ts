import type { Context } from "../../runtime/gateway/types";
import type { DataBreakpoint, ExceptionFilter, SourceBreakpoint } from "../../worker/debug/client";
import { isScript } from "../domain/documents";
import { editDebug } from "../store/deskActions";
import { getStore, setStore } from "../store/store";
import { sendSettings } from "./session";

const isAt = (context: Context, line: number) => (each: SourceBreakpoint) =>
  each.context === context && each.line === line;

function set(change: (breakpoints: SourceBreakpoint[]) => SourceBreakpoint[]): void {
  const placed = (a: SourceBreakpoint, b: SourceBreakpoint) =>
    a.context.localeCompare(b.context) || a.line - b.line;
  editDebug(({ breakpoints }) => ({ breakpoints: change(breakpoints).sort(placed) }));
  void sendSettings();
}

/** Sets a breakpoint at a line, or takes the one that is there away. */
export function toggleBreakpoint(context: Context, line: number): void {
  set((breakpoints) => {
    const others = breakpoints.filter((each) => !isAt(context, line)(each));
    return others.length < breakpoints.length ? others : [...breakpoints, { context, line }];
  });
}

/** Sets a breakpoint in place of the one at its line. */
export function putBreakpoint(breakpoint: SourceBreakpoint): void {
  const { context, line } = breakpoint;
  set((breakpoints) => [...breakpoints.filter((each) => !isAt(context, line)(each)), breakpoint]);
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
