import type { Identifier, Statement } from "../nodes";
import type { Cursor } from "./cursor";
import { parseExpression, parseExpressionList } from "./expressions";
import { parseDeclaredName } from "./names";
import { parseBlock } from "./statements";

/** Both kinds of `for`. */
export function parseFor(cursor: Cursor): Statement {
  const { start, line } = cursor.take();
  const variable = parseDeclaredName(cursor);
  if (cursor.is("=")) return parseNumericFor(cursor, start, line, variable);
  const variables = [variable];
  if (!cursor.is(",") && !cursor.is("in")) cursor.fail("'=' or 'in' expected");
  while (cursor.takeIf(",")) variables.push(parseDeclaredName(cursor));
  const values = cursor.expect("in") ? parseExpressionList(cursor) : [];
  cursor.expect("do");
  const block = parseBlock(cursor);
  cursor.expectClosing("end", "for", line);
  return { type: "GenericFor", start, end: cursor.lastEnd, variables, values, block };
}

function parseNumericFor(cursor: Cursor, start: number, line: number, variable: Identifier): Statement {
  cursor.take();
  const values = [parseExpression(cursor)];
  cursor.expect(",");
  values.push(parseExpression(cursor));
  if (cursor.takeIf(",")) values.push(parseExpression(cursor));
  cursor.expect("do");
  const block = parseBlock(cursor);
  cursor.expectClosing("end", "for", line);
  return { type: "NumericFor", start, end: cursor.lastEnd, variable, values, block };
}
