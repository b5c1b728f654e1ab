import type { Context } from "../../runtime/gateway/types";
import type { SourceBreakpoint } from "../../worker/debug/client";
import { isScript } from "../domain/documents";
import { getStore, setStore } from "../store/store";
import { sendSettings } from "./session";

const isAt = (context: Context, line: number) => (each: SourceBreakpoint) =>
  each.context === context && each.line === line;

function set(breakpoints: SourceBreakpoint[]): void {
  const placed = (a: SourceBreakpoint, b: SourceBreakpoint) =>
    a.context.localeCompare(b.context) || a.line - b.line;
  setStore({ breakpoints: breakpoints.sort(placed) });
  void sendSettings();
}

/** Sets a breakpoint at a line, or takes the one that is there away. */
export function toggleBreakpoint(context: Context, line: number): void {
  const { breakpoints } = getStore();
  const others = breakpoints.filter((each) => !isAt(context, line)(each));
  set(others.length < breakpoints.length ? others : [...breakpoints, { context, line }]);
}

/** Sets a breakpoint in place of the one at its line. */
export function putBreakpoint(breakpoint: SourceBreakpoint): void {
  const { context, line } = breakpoint;
  set([...getStore().breakpoints.filter((each) => !isAt(context, line)(each)), breakpoint]);
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

/** Stops at every write of a field, or no longer. */
export function toggleFieldBreakpoint(path: string): void {
  const { data } = getStore();
  const others = data.filter((each) => each.kind !== "field" || each.path !== path);
  setStore({ data: others.length < data.length ? others : [...data, { kind: "field", path }] });
  void sendSettings();
}

/** Stops at errors that `filter` takes, or no longer. */
export function toggleExceptions(filter: "all" | "uncaught"): void {
  const { exceptions } = getStore();
  const others = exceptions.filter((each) => each !== filter);
  setStore({ exceptions: others.length < exceptions.length ? others : [...exceptions, filter] });
  void sendSettings();
}
