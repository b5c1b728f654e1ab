import type {
  AssignStatement,
  Block,
  CallExpression,
  Expression,
  IfStatement,
  Statement,
} from "../syntax/index";
import { branch } from "./conditions";
import { evaluate, evaluateKey, evaluateList } from "./expressions";
import { type Flow, joinAll } from "./flow";
import { runGenericFor, runNumericFor, runRepeat, runWhile } from "./loops";
import { placeOf } from "./places";
import type { Session } from "./session";
import { type LuaType, nil } from "./type";

/** Follows statements in order; `flow` becomes what is known behind the last. */
export function runBlock(session: Session, block: Block, flow: Flow): void {
  for (const statement of block.body) {
    if (statement.type === "Label") arrive(session, statement.label.name, flow);
    if (flow.reachable) session.reached.add(statement);
    run(session, statement, flow);
  }
}

function run(session: Session, node: Statement, flow: Flow): void {
  switch (node.type) {
    case "Local": {
      const types = evaluateList(session, node.values, node.names.length, flow);
      node.names.forEach((name, index) => {
        session.declare(name, types[index] ?? nil, flow);
      });
      return;
    }
    case "LocalFunction":
      session.declare(node.name, { kind: "function", body: node.function }, flow);
      evaluate(session, node.function, flow);
      return;
    case "FunctionStatement":
      assign(session, node.target, { kind: "function", body: node.function }, flow);
      evaluate(session, node.function, flow);
      return;
    case "Assign":
      runAssign(session, node, flow);
      return;
    case "ExpressionStatement":
      evaluate(session, node.expression, flow);
      if (node.expression.type === "Call") followCall(session, node.expression, flow);
      return;
    case "Do":
      runBlock(session, node.block, flow);
      return;
    case "If":
      runIf(session, node, flow);
      return;
    case "While":
      runWhile(session, node, flow);
      return;
    case "Repeat":
      runRepeat(session, node, flow);
      return;
    case "NumericFor":
      runNumericFor(session, node, flow);
      return;
    case "GenericFor":
      runGenericFor(session, node, flow);
      return;
    case "Return": {
      const [type = nil] = evaluateList(session, node.values, 1, flow);
      if (flow.reachable) session.returns.at(-1)?.push(type);
      flow.reachable = false;
      return;
    }
    case "Break":
      session.breaks.at(-1)?.push(flow.copy());
      flow.reachable = false;
      return;
    case "Goto":
      leave(session, node.label.name, flow);
      return;
    case "Label":
      return;
  }
}

function runAssign(session: Session, node: AssignStatement, flow: Flow): void {
  const types = evaluateList(session, node.values, node.targets.length, flow);
  node.targets.forEach((target, index) => {
    if (target.type === "Index") {
      evaluate(session, target.base, flow);
      evaluateKey(session, target.key, flow);
    }
    assign(session, target, types[index] ?? nil, flow);
  });
}

/** Notes a place's new value. The gateway's fields keep their own types: it converts what is written. */
function assign(session: Session, target: Expression, type: LuaType, flow: Flow): void {
  if (target.type === "Name" && !session.scopes.bindings.has(target)) session.learnGlobal(target.name, type);
  if (target.type === "Index") evaluate(session, target.base, flow);
  const place = placeOf(target, session.scopes, session.typeAt);
  if (flow.reachable) session.types.set(target, type);
  if (place === undefined) return;
  const keepsValue = !place.startsWith("@") || type.kind === "nil" || place.includes("[");
  if (keepsValue) session.assign(place, type, flow);
  else flow.forget(place);
}

function runIf(session: Session, node: IfStatement, flow: Flow): void {
  const ends: Flow[] = [];
  let rest = flow.copy();
  for (const clause of node.clauses) {
    const split = clause.condition
      ? branch(session, clause.condition, rest)
      : { whenTrue: rest, whenFalse: undefined };
    runBlock(session, clause.block, split.whenTrue);
    ends.push(split.whenTrue);
    if (!split.whenFalse) {
      flow.become(joinAll(ends));
      return;
    }
    rest = split.whenFalse;
  }
  flow.become(joinAll([...ends, rest]));
}

/** `error` never returns; behind `assert(x)` x is true. */
function followCall(session: Session, node: CallExpression, flow: Flow): void {
  const callee = session.typeAt(node.callee);
  if (callee.kind !== "function") return;
  const [tested] = node.arguments;
  if (callee.doc?.name === "error") flow.reachable = false;
  if (callee.doc?.name === "assert" && tested) flow.become(branch(session, tested, flow).whenTrue);
}

function leave(session: Session, label: string, flow: Flow): void {
  const jumps = session.jumps.at(-1);
  if (jumps) jumps.set(label, [...(jumps.get(label) ?? []), flow.copy()]);
  flow.reachable = false;
}

function arrive(session: Session, label: string, flow: Flow): void {
  const jumps = session.jumps.at(-1)?.get(label);
  if (jumps) flow.become(joinAll([flow, ...jumps]));
  else flow.forgetOwn();
}
