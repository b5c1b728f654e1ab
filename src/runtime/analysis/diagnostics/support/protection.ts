import { type CallExpression, type Expression, type Node, walk } from "../../syntax/index";
import type { Script, Severity } from "../rule";

const catching = new Set(["pcall", "xpcall", "coroutine.create"]);

/** The call that catches Lua errors around a node: `pcall(function() … end)` and its like, also by a function's name. */
export function protectorOf(script: Script, ancestors: readonly Node[]): CallExpression | undefined {
  for (let index = ancestors.length - 1; index > 0; index--) {
    const body = ancestors[index]!;
    if (body.type !== "Function") continue;
    const holder = ancestors[index - 1]!;
    const call = holder.type === "Call" ? holder : callByName(script, holder);
    if (call && isCatching(script, call) && call.callee !== body) return call;
  }
  return undefined;
}

function isCatching({ types }: Script, call: CallExpression): boolean {
  const callee = types.of(call.callee);
  return callee?.kind === "function" && catching.has(callee.doc?.name ?? "");
}

/** `local function f() … end pcall(f)`: the call that takes the function's name. */
function callByName(script: Script, holder: Node): CallExpression | undefined {
  if (holder.type !== "LocalFunction") return undefined;
  const uses = script.scopes.declared.get(holder.name)?.uses.map(({ node }): Expression => node) ?? [];
  let found: CallExpression | undefined;
  walk(script.parsed.chunk, (node) => {
    if (node.type === "Call" && node.arguments.some((one) => uses.includes(one))) found ??= node;
  });
  return found;
}

/** Severity of an ordinary Lua error here: `pcall` keeps it from ending the script. */
export function severityOfLuaError(script: Script, ancestors: readonly Node[]): Severity {
  return protectorOf(script, ancestors) ? "information" : "error";
}

/** Severity of an error of a field, which is thrown past `pcall` in some releases. */
export function severityOfFieldError(script: Script, ancestors: readonly Node[]): Severity {
  return script.world.release.fieldErrors === "exception" ? "error" : severityOfLuaError(script, ancestors);
}
