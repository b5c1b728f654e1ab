import { type FunctionDoc, modules } from "../libraries/index";
import type { CallExpression, Expression } from "../syntax/index";
import { runNow } from "./bodies";
import { evaluate, evaluateList } from "./expressions";
import { elementOf, keyOf, namedType } from "./fields";
import type { Flow } from "./flow";
import type { Session } from "./session";
import { boolean, type FunctionType, gatewayPart, type LuaType, nil, partsOf, unknown } from "./type";

/** First result of a call; the others are noted in the session. */
export function evaluateCall(session: Session, node: CallExpression, flow: Flow): LuaType {
  const callee = evaluate(session, node.callee, flow);
  const given = evaluateList(session, node.arguments, node.arguments.length, flow);
  for (const argument of node.arguments) if (argument.type === "Function") runNow(session, argument);
  const body = session.functions.named(node.callee);
  if (body && flow.reachable) session.learnCall(body, node, given, flow);
  const results = body
    ? [session.resultOf(body)]
    : resultsOf(session, callee, [...selfOf(session, node), ...given]);
  session.results.set(node, results);
  return results[0] ?? nil;
}

/** What a call with a colon passes first. */
function selfOf(session: Session, { callee }: CallExpression): LuaType[] {
  return callee.type === "Index" && callee.access === ":" ? [session.typeAt(callee.base)] : [];
}

function resultsOf(session: Session, callee: LuaType, given: LuaType[]): LuaType[] {
  const [only, ...others] = partsOf(callee);
  if (only?.kind !== "function" || others.length > 0 || !only.doc) return [unknown];
  return (
    special(session, only.doc, given) ??
    only.doc.returns.map((name) => (name === "..." ? unknown : namedType(name)))
  );
}

/** Functions whose results depend on their arguments. */
function special(session: Session, doc: FunctionDoc, given: LuaType[]): LuaType[] | undefined {
  const [first = nil, second = nil] = given;
  switch (doc.name) {
    case "require":
      return [moduleType(session, first)];
    case "pcall":
      return [boolean, ...protectedResults(session, first, given.slice(1))];
    case "assert":
      return [first, ...given.slice(1)];
    case "string.rep":
      return [repeated(first, second)];
    case "setmetatable":
      return [first.kind === "table" ? { kind: "table", fields: new Map(), values: unknown } : unknown];
    default:
      return undefined;
  }
}

function protectedResults(session: Session, callee: LuaType, given: LuaType[]): LuaType[] {
  const { doc } = callee as FunctionType;
  if (callee.kind !== "function" || doc?.name !== "require") return [unknown];
  return resultsOf(session, callee, given).map(() => unknown);
}

function moduleType({ world }: Session, name: LuaType): LuaType {
  const value = name.kind === "string" ? name.value : undefined;
  // A module of the case's own stands before a package's of the same name.
  if (value === undefined || world.modules.includes(value)) return unknown;
  const module = modules[value];
  if (module?.library) return { kind: "library", library: module.library };
  if (!module?.makesSocket) return unknown;
  const doc: FunctionDoc = {
    kind: "function",
    name: value,
    parameters: [],
    vararg: false,
    returns: ["client?", "string?"],
    description: "Makes a socket.",
  };
  return { kind: "function", doc };
}

function repeated(what: LuaType, count: LuaType): LuaType {
  if (what.kind !== "string" || what.byteLength === undefined) return { kind: "string" };
  if (count.kind !== "number" || count.value === undefined) return { kind: "string" };
  return { kind: "string", byteLength: what.byteLength * Math.max(count.value, 0) };
}

/** Types of a generic `for`'s variables. */
export function loopVariables(session: Session, values: readonly Expression[], types: LuaType[]): LuaType[] {
  const [iterator] = values;
  if (iterator?.type !== "Call") return [];
  const callee = session.typeAt(iterator.callee);
  const [over] = iterator.arguments;
  if (callee.kind !== "function" || !over) return types.slice(1).map(() => unknown);
  const isPairs = callee.doc?.name === "pairs";
  if (!isPairs && callee.doc?.name !== "ipairs") return [];
  const map = gatewayPart(session.typeAt(over));
  if (isPairs && map && map.shape !== "table") return [keyOf(session.world, map), elementOf(map)];
  return isPairs ? [] : [namedType("integer")];
}
