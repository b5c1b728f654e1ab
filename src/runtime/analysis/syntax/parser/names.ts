import type { Identifier } from "../nodes";
import type { Cursor } from "./cursor";

/** A name that the text declares as a local. */
export function parseDeclaredName(cursor: Cursor): Identifier {
  cursor.declaredNames++;
  return parseIdentifier(cursor);
}

/** A name; where there is none, an empty one right behind what was typed last. */
export function parseIdentifier(cursor: Cursor): Identifier {
  if (cursor.token.kind === "name") {
    const { start, end, text } = cursor.take();
    return { type: "Identifier", start, end, name: text };
  }
  cursor.fail("<name> expected");
  return { type: "Identifier", start: cursor.lastEnd, end: cursor.lastEnd, name: "" };
}
