import type { FunctionExpression } from "../syntax/index";
import type { Flow } from "./flow";
import type { Session } from "./session";
import { runBlock } from "./statements";
import { nil, union, unknown } from "./type";

/**
 * Follows the bodies that wait, callers before what they call, so that each body is followed once with all that its
 * calls tell. Where functions call each other in a circle, one has to go first.
 */
export function runWaiting(session: Session): void {
  const { waiting } = session;
  while (waiting.size > 0) {
    const names = [...waiting.keys()];
    const ready = names.filter((node) => session.hasSeenAllCalls(node));
    for (const node of ready.length > 0 ? ready : names.slice(0, 1)) runNow(session, node);
  }
}

/** Follows a body that waits. */
export function runNow(session: Session, node: FunctionExpression): void {
  const flow = session.waiting.get(node);
  session.waiting.delete(node);
  if (flow) followBody(session, node, flow);
}

/**
 * A body runs later, so of the script's variables only those that never change are known in it; of the gateway, what
 * every known call knows or, without known calls, what its definition knows.
 */
function followBody(session: Session, node: FunctionExpression, inside: Flow): void {
  const entry = session.entryOf(node);
  if (entry) inside.becomeInGateway(entry.flow);
  node.parameters.forEach((parameter, index) => {
    const given = entry && !node.method ? (entry.arguments[index] ?? nil) : unknown;
    session.declare(parameter, given, inside);
  });
  session.followed.add(node);
  const { breaks } = session;
  const outerBreaks = breaks.splice(0);
  session.returns.push([]);
  session.jumps.push(new Map());
  runBlock(session, node.block, inside);
  session.jumps.pop();
  const results = session.returns.pop()!;
  if (inside.reachable) results.push(nil);
  breaks.push(...outerBreaks);
  session.learned.results.set(node, results.length ? union(results) : unknown);
}
