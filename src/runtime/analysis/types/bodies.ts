import type { FunctionExpression } from "../syntax/index.ts";
import type { Flow } from "./flow.ts";
import type { Session } from "./session.ts";
import { runBlock } from "./statements.ts";
import { nil, union, unknown } from "./type.ts";

/**
 * Follows a function's body once. It runs later, so of the script's variables only those that never change are known
 * in it; of the gateway, what every known call knows or, without known calls, what its definition knows.
 */
export function enterFunction(session: Session, node: FunctionExpression, flow: Flow): void {
  const inside = flow.forFunction();
  const entry = session.functions.isOnlyCalled(node) ? session.known.entries.get(node) : undefined;
  if (entry) inside.becomeInGateway(entry.flow);
  node.parameters.forEach((parameter, index) => {
    const given = entry && !node.method ? (entry.arguments[index] ?? nil) : unknown;
    session.declare(parameter, given, inside);
  });
  followBody(session, node, inside);
}

function followBody(session: Session, node: FunctionExpression, inside: Flow): void {
  const { breaks, loopDepth } = session;
  const outerBreaks = breaks.splice(0);
  session.returns.push([]);
  session.jumps.push(new Map());
  session.loopDepth = 0;
  runBlock(session, node.block, inside);
  session.loopDepth = loopDepth;
  session.jumps.pop();
  const results = session.returns.pop()!;
  if (inside.reachable) results.push(nil);
  breaks.push(...outerBreaks);
  session.learned.results.set(node, results.length ? union(results) : unknown);
}
