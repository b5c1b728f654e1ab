import type { TableExpression, TableField } from "../nodes";
import type { Cursor } from "./cursor";
import { parseExpression } from "./expressions";
import { parseIdentifier } from "./names";

export function parseTable(cursor: Cursor): TableExpression {
  const { start, line } = cursor.take();
  const fields: TableField[] = [];
  while (!cursor.is("}")) {
    const before = cursor.place;
    fields.push(parseField(cursor));
    if (!cursor.takeIf(",") && !cursor.takeIf(";")) break;
    if (cursor.place === before) break;
  }
  cursor.expectClosing("}", "{", line);
  return { type: "Table", start, end: cursor.lastEnd, fields };
}

function parseField(cursor: Cursor): TableField {
  const { start, kind } = cursor.token;
  if (kind === "name" && cursor.lookAhead().text === "=") {
    const key = parseIdentifier(cursor);
    cursor.expect("=");
    const value = parseExpression(cursor);
    return { type: "TableField", start, end: cursor.lastEnd, key, value };
  }
  if (cursor.takeIf("[")) {
    const key = parseExpression(cursor);
    cursor.expect("]");
    cursor.expect("=");
    const value = parseExpression(cursor);
    return { type: "TableField", start, end: cursor.lastEnd, key, value };
  }
  const value = parseExpression(cursor);
  return { type: "TableField", start: value.start, end: value.end, value };
}
