import type {
  BinaryExpression,
  Expression,
  Identifier,
  IndexExpression,
  TableExpression,
  UnaryExpression,
} from "../syntax/index";
import { utf8Length } from "../syntax/index";
import { evaluateCall } from "./calls";
import { branch } from "./conditions";
import { literalsOf, readField } from "./fields";
import type { Flow } from "./flow";
import { typeOfName } from "./names";
import { placeOf } from "./places";
import type { Session } from "./session";
import { boolean, integer, type LuaType, nil, number, text, union, unknown } from "./type";

/** Type of an expression at this point of the flow; noted for every part of it, unless nothing leads here. */
export function evaluate(session: Session, node: Expression, flow: Flow): LuaType {
  const type = compute(session, node, flow);
  if (flow.reachable) session.types.set(node, type);
  return type;
}

function compute(session: Session, node: Expression, flow: Flow): LuaType {
  switch (node.type) {
    case "Nil":
      return { kind: "nil", cause: { kind: "literal", path: "nil", always: true } };
    case "True":
      return { kind: "boolean", value: true };
    case "False":
      return { kind: "boolean", value: false };
    case "String":
      return { kind: "string", value: node.value, byteLength: node.byteLength };
    case "Number":
      return { kind: "number", value: node.value, integer: node.integer };
    case "Name":
      return typeOfName(session, node, flow);
    case "Paren":
      return evaluate(session, node.inner, flow);
    case "Function":
      session.waiting.set(node, flow.forFunction());
      return { kind: "function", body: node };
    case "Index":
      return evaluateIndex(session, node, flow);
    case "Call":
      return evaluateCall(session, node, flow);
    case "Unary":
      return typeOfUnary(node.operator, evaluate(session, node.operand, flow));
    case "Binary":
      return evaluateBinary(session, node, flow);
    case "Table":
      return evaluateTable(session, node, flow);
    default:
      return unknown;
  }
}

function evaluateIndex(session: Session, node: IndexExpression, flow: Flow): LuaType {
  const base = evaluate(session, node.base, flow);
  const key = evaluateKey(session, node.key, flow);
  const place = placeOf(node, session.scopes, session.typeAt);
  const fact = session.factOf(place, flow);
  return fact ?? readField(session.world, base, key, flow.operations);
}

/** A key's type; a dotted name is a text. */
export function evaluateKey(session: Session, key: Expression | Identifier, flow: Flow): LuaType {
  return key.type === "Identifier" ? { kind: "string", value: key.name } : evaluate(session, key, flow);
}

function typeOfUnary(operator: UnaryExpression["operator"], operand: LuaType): LuaType {
  if (operator === "not") return boolean;
  if (operator === "#" || operator === "~") return integer;
  if (operand.kind !== "number") return number;
  const { value, integer: isInteger } = operand;
  return {
    kind: "number",
    ...(isInteger ? { integer: true } : {}),
    ...(value === undefined ? {} : { value: -value }),
  };
}

const comparisons = new Set(["==", "~=", "<", ">", "<=", ">="]);
const integral = new Set(["+", "-", "*", "//", "%", "&", "|", "~", "<<", ">>"]);

function evaluateBinary(session: Session, node: BinaryExpression, flow: Flow): LuaType {
  if (node.operator === "and" || node.operator === "or") {
    const { type, whenTrue, whenFalse } = branch(session, node, flow);
    if (!whenTrue.reachable || !whenFalse.reachable) flow.become(whenTrue.reachable ? whenTrue : whenFalse);
    return type;
  }
  const left = evaluate(session, node.left, flow);
  const right = evaluate(session, node.right, flow);
  if (comparisons.has(node.operator)) return boolean;
  if (node.operator === "..") return concatenate(left, right);
  const bothIntegers = [left, right].every((type) => type.kind === "number" && type.integer);
  return bothIntegers && integral.has(node.operator) ? integer : number;
}

/** Most texts that a concatenation of alternatives is followed into. */
const maxAlternatives = 8;

function concatenate(left: LuaType, right: LuaType): LuaType {
  const [heads, tails] = [literalsOf(left), literalsOf(right)];
  if (!heads || !tails || heads.length * tails.length > maxAlternatives) return text;
  return union(
    heads.flatMap((head) =>
      tails.map(
        (tail): LuaType => ({ kind: "string", value: head + tail, byteLength: utf8Length(head + tail) }),
      ),
    ),
  );
}

function evaluateTable(session: Session, node: TableExpression, flow: Flow): LuaType {
  const fields = new Map<string, LuaType>();
  for (const field of node.fields) {
    const key = field.key ? evaluateKey(session, field.key, flow) : undefined;
    const value = evaluate(session, field.value, flow);
    const [name] = (key && literalsOf(key)) ?? [];
    if (name !== undefined) fields.set(name, value);
  }
  return { kind: "table", fields, values: unknown };
}

/** Values for a list of targets; the last expression, if a call, gives as many as are needed. */
export function evaluateList(
  session: Session,
  values: readonly Expression[],
  count: number,
  flow: Flow,
): LuaType[] {
  const types = values.map((value) => evaluate(session, value, flow));
  const last = values.at(-1);
  const open = last?.type === "Call" || last?.type === "Vararg";
  const results = last?.type === "Call" ? (session.results.get(last) ?? []) : [];
  return Array.from({ length: Math.max(count, types.length) }, (_, index) => {
    if (index < types.length) return types[index]!;
    return open ? (results[index - types.length + 1] ?? unknown) : nil;
  });
}
