import type { Scopes } from "../scope/index.ts";
import type { CallExpression, Chunk, Expression, Node } from "../syntax/index.ts";
import type { World } from "../world/index.ts";
import { Flow } from "./flow.ts";
import { findFunctions } from "./functions.ts";
import { isSameKnowledge, noKnowledge, Session } from "./session.ts";
import { runBlock } from "./statements.ts";
import type { LuaType } from "./type.ts";

/** Types of a script's expressions. What can never run has none. */
export interface Types {
  of(expression: Expression): LuaType | undefined;
  /** All results of a call, as far as they are known. */
  resultsOf(call: CallExpression): readonly LuaType[];
  /** Whether a statement can run. */
  isReached(statement: Node): boolean;
}

/** Functions are followed with what the pass before learned of their calls; calls through calls need a third. */
const passes = 3;

export function infer(chunk: Chunk, scopes: Scopes, world: World): Types {
  const functions = findFunctions(chunk, scopes);
  let known = noKnowledge();
  let session = new Session(world, scopes, functions, known);
  for (let pass = 0; pass < passes; pass++) {
    session = new Session(world, scopes, functions, known);
    const operations = world.operation === undefined ? null : new Set([world.operation]);
    session.returns.push([]);
    session.jumps.push(new Map());
    runBlock(session, chunk.block, new Flow(undefined, undefined, operations));
    if (isSameKnowledge(known, session.learned)) break;
    known = session.learned;
  }
  const { types, results, reached } = session;
  return {
    of: (expression) => types.get(expression),
    resultsOf: (call) => results.get(call) ?? [],
    isReached: (statement) => reached.has(statement),
  };
}
