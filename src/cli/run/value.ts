import type { Json } from "../../runtime";
import { printable } from "../style";

const longestValue = 200;

/** A field's value in one line, cut where it is long. */
export function showValue(value: Json | undefined): string {
  return value === undefined || value === null ? "nil" : showText(JSON.stringify(value));
}

/** A text in one line, cut where it is long. */
export function showText(text: string): string {
  return printable(text.length > longestValue ? `${text.slice(0, longestValue)}…` : text);
}
