import type { Identifier, Statement } from "../nodes";
import type { Cursor } from "./cursor";
import { parseExpressionList } from "./expressions";
import { parseFunctionBody } from "./functions";
import { parseDeclaredName, parseIdentifier } from "./names";

/** `local function f …` or `local a, b <const> = …`. */
export function parseLocal(cursor: Cursor): Statement {
  const { start } = cursor.take();
  if (cursor.is("function")) {
    cursor.take();
    const name = parseDeclaredName(cursor);
    const body = parseFunctionBody(cursor, cursor.lastEnd, false);
    return { type: "LocalFunction", start, end: cursor.lastEnd, name, function: body };
  }
  const names: Identifier[] = [];
  const attributes: (string | undefined)[] = [];
  do {
    names.push(parseDeclaredName(cursor));
    attributes.push(parseAttribute(cursor));
  } while (cursor.takeIf(","));
  const values = cursor.takeIf("=") ? parseExpressionList(cursor) : [];
  return { type: "Local", start, end: cursor.lastEnd, names, attributes, values };
}

function parseAttribute(cursor: Cursor): string | undefined {
  if (cursor.version !== "5.4" || !cursor.takeIf("<")) return undefined;
  const { name } = parseIdentifier(cursor);
  const known = name === "const" || name === "close";
  cursor.expect(">");
  if (!known && name) cursor.fail(`unknown attribute '${name}'`);
  return known ? name : undefined;
}
