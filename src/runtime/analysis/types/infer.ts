import type { Scopes } from "../scope/index";
import type { CallExpression, Chunk, Expression, Node } from "../syntax/index";
import type { World } from "../world/index";
import { runWaiting } from "./bodies";
import { Flow } from "./flow";
import { findFunctions } from "./functions";
import { type Knowledge, noKnowledge, Session } from "./session";
import { runBlock } from "./statements";
import { equal, type LuaType, partsOf } from "./type";

/** Types of a script's expressions. What can never run has none. */
export interface Types {
  of(expression: Expression): LuaType | undefined;
  /** All results of a call, as far as they are known. */
  resultsOf(call: CallExpression): readonly LuaType[];
  /** Whether a statement can run. */
  isReached(statement: Node): boolean;
}

/** Most times that a script is followed; more than once only where results of functions tell something. */
const maxPasses = 3;

export function infer(chunk: Chunk, scopes: Scopes, world: World): Types {
  const functions = findFunctions(chunk, scopes);
  let known = noKnowledge();
  let session = new Session(world, scopes, functions, known);
  for (let pass = 0; pass < maxPasses; pass++) {
    session = new Session(world, scopes, functions, known);
    const operations = world.operation === undefined ? null : new Set([world.operation]);
    session.returns.push([]);
    session.jumps.push(new Map());
    runBlock(session, chunk.block, new Flow(undefined, undefined, operations));
    runWaiting(session);
    if (session.isSettled && !tellsMore(session.learned, known)) break;
    known = session.learned;
  }
  const { types, results, reached } = session;
  return {
    of: (expression) => types.get(expression),
    resultsOf: (call) => results.get(call) ?? [],
    isReached: (statement) => reached.has(statement),
  };
}

/** Whether calls would get other results than this pass took them to have. Plain texts and numbers tell no rule much. */
function tellsMore(learned: Knowledge, known: Knowledge): boolean {
  return [...learned.results].some(([body, type]) => {
    const before = known.results.get(body);
    return before ? !equal(before, type) : partsOf(type).some(isTelling);
  });
}

function isTelling(part: LuaType): boolean {
  if (part.kind === "string" || part.kind === "number")
    return part.path !== undefined || part.value !== undefined;
  return (
    part.kind !== "unknown" && part.kind !== "boolean" && !(part.kind === "nil" && part.cause === undefined)
  );
}
