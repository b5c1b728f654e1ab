import type { LuaCFunction } from "#fengari";

/**
 * Functions of `Request.Trace`. Without a tracing service the trace is never recorded, and then they do nothing, before
 * they look at any argument.
 */
export const traceFunctions: ReadonlyMap<string, LuaCFunction> = new Map([
  ["setattribute", () => 0],
  ["addevent", () => 0],
]);
