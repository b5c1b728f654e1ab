import type { BinaryExpression, Expression } from "../syntax/index";
import { refineComparison } from "./comparisons";
import { evaluate } from "./expressions";
import type { Flow } from "./flow";
import { pathPlace, placeOf } from "./places";
import type { Session } from "./session";
import { falsyPart, type LuaType, truthyPart, union, unknown } from "./type";

/** What follows from a condition where it holds and where it does not. */
export interface Branch {
  type: LuaType;
  whenTrue: Flow;
  whenFalse: Flow;
}

/** Evaluates a condition and splits the flow on it. */
export function branch(session: Session, node: Expression, flow: Flow): Branch {
  const result = split(session, node, flow);
  if (flow.reachable) session.types.set(node, result.type);
  return result;
}

function split(session: Session, node: Expression, flow: Flow): Branch {
  if (node.type === "Paren") return branch(session, node.inner, flow);
  if (node.type === "Unary" && node.operator === "not") {
    const { whenTrue, whenFalse } = branch(session, node.operand, flow);
    return { type: { kind: "boolean" }, whenTrue: whenFalse, whenFalse: whenTrue };
  }
  if (node.type === "Binary" && node.operator === "and") return splitAnd(session, node, flow);
  if (node.type === "Binary" && node.operator === "or") return splitOr(session, node, flow);
  const type = evaluate(session, node, flow);
  const result = { type, whenTrue: flow.copy(), whenFalse: flow.copy() };
  if (node.type === "Binary") refineComparison(session, node, result);
  else {
    refine(session, node, truthyPart(type), result.whenTrue);
    refine(session, node, falsyPart(type), result.whenFalse);
    refineByLookup(session, node, result.whenTrue);
  }
  return result;
}

function splitAnd(session: Session, node: BinaryExpression, flow: Flow): Branch {
  const left = branch(session, node.left, flow);
  const right = branch(session, node.right, left.whenTrue);
  const types = [falsyPart(left.type), left.whenTrue.reachable ? right.type : undefined];
  return {
    type: unionOf(types),
    whenTrue: right.whenTrue,
    whenFalse: left.whenFalse.join(right.whenFalse),
  };
}

function splitOr(session: Session, node: BinaryExpression, flow: Flow): Branch {
  const left = branch(session, node.left, flow);
  const right = branch(session, node.right, left.whenFalse);
  const types = [truthyPart(left.type), left.whenFalse.reachable ? right.type : undefined];
  return {
    type: unionOf(types),
    whenTrue: left.whenTrue.join(right.whenTrue),
    whenFalse: right.whenFalse,
  };
}

function unionOf(types: (LuaType | undefined)[]): LuaType {
  const present = types.filter((type) => type !== undefined);
  return present.length ? union(present) : unknown;
}

/** Narrows the place that an expression reads; with nothing left, the flow does not come here. */
export function refine(session: Session, node: Expression, type: LuaType | undefined, flow: Flow): void {
  if (type === undefined) {
    flow.reachable = false;
    return;
  }
  const place = placeOf(node, session.scopes, session.typeAt);
  if (place === undefined) return;
  session.narrow(place, type, flow);
  if (type.kind !== "union" && "path" in type && type.path) session.narrow(pathPlace(type.path), type, flow);
}

/** `if wanted[Request.RGWOp] then`: the operation is one of the table's keys. */
function refineByLookup(session: Session, node: Expression, flow: Flow): void {
  if (node.type !== "Index" || node.key.type === "Identifier") return;
  const table = session.typeAt(node.base);
  const key = session.typeAt(node.key);
  if (table.kind !== "table" || table.fields.size === 0) return;
  if (key.kind === "string" && key.path === "Request.RGWOp") flow.operations = new Set(table.fields.keys());
}
