import { leafMistake } from "../../../runtime/cases/fields/leaf";
import type { Field, FieldType } from "../../../runtime/gateway/schema";
import type { Json } from "../../../runtime/gateway/types";
import { bytesOf, readableSize } from "./size";
import { readableTime, timeOf } from "./time";

export type LeafType = Extract<FieldType, "string" | "integer" | "boolean" | "time">;

export { isLeaf } from "../../../runtime/cases/fields/leaf";

/**
 * The JSON value that an input's text stands for. What is no integer is kept as the text that it is, so that form and
 * JSON show the same and the mistake is marked in both.
 * @param before the value that is edited: the NUL at the end of newer releases' times, which no input shows, stays
 */
export function valueOfInput(type: LeafType, text: string, before?: Json): Json {
  if (type === "time" && typeof before === "string" && before.endsWith("\0")) return `${text}\0`;
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  if (type !== "integer" || !/^-?\d+$/.test(text)) return text;
  const number = Number(text);
  // String(number) differs for 007 and -0, which stay as typed until they are integers as JSON has them.
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}

/** What an input shows of a value, without the NUL of newer releases' times. */
export function inputOfValue(value: Json | undefined): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value).replace(/\0$/, "");
}

/** What is wrong with a value of a type; undefined where nothing is. */
export function mistakeOf(type: LeafType, value: Json): string | undefined {
  return leafMistake([type], value);
}

/** What a text as people write it stands for, once it is typed: `5 GiB`, ` 42 `, `2026-01-01T10:00Z`. */
export function completed({ type, unit }: Field, text: string): string {
  const trimmed = text.trim();
  if (type === "time") return timeOf(trimmed) ?? text;
  if (type !== "integer") return text;
  if (/^-?\d+$/.test(trimmed)) return String(BigInt(trimmed));
  return (unit === "bytes" && bytesOf(trimmed)) || text;
}

/** A value as people say it, beside its input: a size, a day, the meaning of a code; undefined where it says itself. */
export function readable(field: Field, value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (field.type === "time") return readableTime(inputOfValue(value));
  if (field.int32) {
    const seen = asInt32(value);
    if (seen !== undefined) return `a script sees ${seen}: 32 bits`;
  }
  if (field.unit === "bytes") return readableSize(value);
  return field.common?.find((choice) => String(choice.value) === String(value))?.meaning;
}

/** What a case may hold and no real gateway has; undefined where nothing is odd. */
export function doubtOf({ json }: Field, value: Json | undefined): string | undefined {
  if (!json || typeof value !== "string") return undefined;
  try {
    JSON.parse(value);
    return undefined;
  } catch {
    return "This is no JSON: a gateway refuses it.";
  }
}

/** What C++ makes of an integer that its `int` cannot hold; undefined where it can. */
function asInt32(value: Json): string | undefined {
  const text = String(value);
  if (!/^-?\d+$/.test(text)) return undefined;
  const cut = BigInt.asIntN(32, BigInt(text));
  return cut === BigInt(text) ? undefined : String(cut);
}
