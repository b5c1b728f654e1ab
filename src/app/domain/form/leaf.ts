import { leafMistake } from "../../../runtime/cases/fields/leaf";
import type { FieldType } from "../../../runtime/gateway/schema";
import type { Json } from "../../../runtime/gateway/types";

export type LeafType = Extract<FieldType, "string" | "integer" | "boolean" | "time">;

/**
 * The JSON value that an input's text stands for. What is no integer is kept as the text that it is, so that form and
 * JSON show the same and the mistake is marked in both.
 */
export function valueOfInput(type: LeafType, text: string): Json {
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (type !== "integer" || !/^-?\d+$/.test(text)) return text;
  const number = Number(text);
  // String(number) differs for 007 and -0, which stay as typed until they are integers as JSON has them.
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}

/** What an input shows of a value; the NUL at the end of newer releases' times is not shown. */
export function inputOfValue(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value).replace(/\0$/, "");
}

/** What is wrong with a value of a type; undefined where nothing is. */
export function mistakeOf(type: LeafType, value: Json): string | undefined {
  return leafMistake([type], value);
}

const units = ["KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

/** A number of bytes from 1 KiB on as people say it, `5 GiB`; undefined for smaller and for what is no number. */
export function readableSize(value: Json | undefined): string | undefined {
  const bytes = typeof value === "number" ? value : typeof value === "string" ? Number(value) : Number.NaN;
  if (!(Math.abs(bytes) >= 1024)) return undefined;
  const power = Math.min(Math.floor(Math.log2(Math.abs(bytes)) / 10), units.length);
  const size = bytes / 1024 ** power;
  return `${Number.isInteger(size) ? size : `≈ ${size.toFixed(1)}`} ${units[power - 1]}`;
}
