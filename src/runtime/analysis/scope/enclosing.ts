import { type Chunk, type FunctionExpression, nodesAt } from "../syntax/index";

/** The innermost function whose body holds an offset; undefined in the main chunk. */
export function enclosingFunction(chunk: Chunk, offset: number): FunctionExpression | undefined {
  return nodesAt(chunk, offset).findLast((node): node is FunctionExpression => node.type === "Function");
}
