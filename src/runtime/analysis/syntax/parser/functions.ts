import type { FunctionExpression, Identifier } from "../nodes";
import type { Cursor } from "./cursor";
import { parseDeclaredName } from "./names";
import { parseBlock } from "./statements";

/** Parameters and body behind `function` and its name; `start` is where the function begins. */
export function parseFunctionBody(cursor: Cursor, start: number, method: boolean): FunctionExpression {
  const line = cursor.lastLine;
  cursor.expect("(");
  const { parameters, vararg } = parseParameters(cursor);
  cursor.expect(")");
  const outer = cursor.vararg;
  cursor.vararg = vararg;
  const block = parseBlock(cursor);
  cursor.vararg = outer;
  cursor.expectClosing("end", "function", line);
  return { type: "Function", start, end: cursor.lastEnd, parameters, vararg, block, method };
}

function parseParameters(cursor: Cursor): { parameters: Identifier[]; vararg: boolean } {
  const parameters: Identifier[] = [];
  if (cursor.is(")")) return { parameters, vararg: false };
  do {
    if (cursor.takeIf("...")) return { parameters, vararg: true };
    if (cursor.token.kind !== "name") {
      cursor.fail("<name> or '...' expected");
      return { parameters, vararg: false };
    }
    parameters.push(parseDeclaredName(cursor));
  } while (cursor.takeIf(","));
  return { parameters, vararg: false };
}
