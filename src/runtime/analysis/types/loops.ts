import type {
  Block,
  Expression,
  GenericForStatement,
  Identifier,
  NumericForStatement,
  RepeatStatement,
  WhileStatement,
} from "../syntax/index";
import { loopVariables } from "./calls";
import { branch } from "./conditions";
import { evaluateList } from "./expressions";
import { type Flow, joinAll } from "./flow";
import type { Session } from "./session";
import { runBlock } from "./statements";
import { integer, type LuaType, unknown } from "./type";

/** Loops nested deeper than this are followed once; more would take time that grows with every level. */
const maxLoopDepth = 3;

/**
 * Follows a loop's body until nothing new is learned, twice at most. `round` runs one turn on a flow and gives what
 * is known where the loop ends without `break`.
 */
function runLoop(session: Session, flow: Flow, round: (flow: Flow) => Flow): void {
  session.loopDepth++;
  const turns = session.loopDepth > maxLoopDepth ? 1 : 2;
  let start = flow.copy();
  let exits: Flow[] = [];
  for (let turn = 0; turn < turns; turn++) {
    session.breaks.push([]);
    const end = start.copy();
    const exit = round(end);
    exits = [exit, ...session.breaks.pop()!];
    const next = start.join(end);
    if (start.isLike(next)) break;
    start = next;
  }
  session.loopDepth--;
  flow.become(joinAll(exits));
}

export function runWhile(session: Session, node: WhileStatement, flow: Flow): void {
  runLoop(session, flow, (turn) => {
    const { whenTrue, whenFalse } = branch(session, node.condition, turn);
    runBlock(session, node.block, whenTrue);
    turn.become(whenTrue);
    return isTrue(node.condition)
      ? unreachable(turn)
      : whenFalse.join(afterCondition(session, node.condition, whenTrue));
  });
}

function isTrue(condition: Expression): boolean {
  return condition.type === "True";
}

function unreachable(flow: Flow): Flow {
  const copy = flow.copy();
  copy.reachable = false;
  return copy;
}

/** What is known behind the loop when it ends at its next test. */
function afterCondition(session: Session, condition: Expression, end: Flow): Flow {
  return branch(session, condition, end.copy()).whenFalse;
}

export function runRepeat(session: Session, node: RepeatStatement, flow: Flow): void {
  runLoop(session, flow, (turn) => {
    runBlock(session, node.block, turn);
    const { whenTrue, whenFalse } = branch(session, node.condition, turn);
    turn.become(whenFalse);
    return whenTrue;
  });
}

export function runNumericFor(session: Session, node: NumericForStatement, flow: Flow): void {
  const types = evaluateList(session, node.values, node.values.length, flow);
  const isInteger = types.every((type) => type.kind === "number" && type.integer);
  runFor(session, [node.variable], [isInteger ? integer : { kind: "number" }], node.block, flow);
}

export function runGenericFor(session: Session, node: GenericForStatement, flow: Flow): void {
  const types = evaluateList(session, node.values, node.values.length, flow);
  runFor(session, node.variables, loopVariables(session, node.values, types), node.block, flow);
}

function runFor(session: Session, names: Identifier[], types: LuaType[], block: Block, flow: Flow): void {
  runLoop(session, flow, (turn) => {
    const before = turn.copy();
    names.forEach((name, index) => {
      session.declare(name, types[index] ?? unknown, turn);
    });
    runBlock(session, block, turn);
    return before.join(turn);
  });
}
