import { releases } from "../../runtime/gateway/releases";
import { isReserved } from "../../runtime/gateway/state/rgw-names";
import type { Json, JsonObject, ReleaseName } from "../../runtime/gateway/types";

/** What a value of the RGW table can be. An integer and a float are both numbers, as JSON has them. */
export const rgwKinds = ["string", "number", "boolean"] as const;
export type RgwKind = (typeof rgwKinds)[number];

/** The kind of a value; null where no RGW table holds such a value. */
export function kindOf(value: Json | undefined): RgwKind | null {
  return rgwKinds.find((kind) => kind === typeof value) ?? null;
}

/** A value as its input shows it. */
export function inputOf(value: Json): string {
  if (typeof value === "string") return value;
  const isLarge = typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isLarge ? value.toExponential() : JSON.stringify(value);
}

/** The kind that a text looks like, for who has chosen none. */
export function likelyKind(text: string): RgwKind {
  if (numeral.test(text.trim())) return "number";
  return text === "true" || text === "false" ? "boolean" : "string";
}

const numeral = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** The value that a text stands for, or what is wrong with it. */
export function readEntry(kind: RgwKind, text: string): { value: Json } | { mistake: string } {
  if (kind === "string") return { value: text };
  if (kind === "boolean")
    return text === "true" || text === "false"
      ? { value: text === "true" }
      : { mistake: `Neither true nor false: ${JSON.stringify(text)}.` };
  return readNumber(text.trim());
}

function readNumber(text: string): { value: Json } | { mistake: string } {
  // Zero has no sign among Lua's integers.
  const number = Number(text) || 0;
  if (!numeral.test(text) || !Number.isFinite(Number(text)))
    return { mistake: `Not a number: ${JSON.stringify(text)}. Write it as 12, -0.5 or 1e9.` };
  if (/^-?\d+$/.test(text) && !Number.isSafeInteger(number))
    return { mistake: "Integers go up to 9007199254740991 here; write a larger number as a float: 1e16." };
  return { value: number };
}

/** What is wrong with a key for a new entry, or for one that is renamed; undefined where nothing is. */
export function keyMistake(key: string, taken: JsonObject): string | undefined {
  if (key === "") return "An entry needs a key.";
  if (Object.hasOwn(taken, key)) return `There is an entry ${JSON.stringify(key)} already.`;
  return isReserved(key) ? reserved(key) : undefined;
}

const reserved = (key: string) => `RGW.${key} is a function, so no script can read an entry of that name.`;

/** Why no gateway of a release holds such an entry, or no script reads it; undefined where they may. */
export function entryDoubt(key: string, value: Json, release: ReleaseName): string | undefined {
  if (isReserved(key)) return reserved(key);
  const most = releases[release].mapWrites.maxEntryBytes;
  const size = bytesOf(key) + (typeof value === "string" ? bytesOf(value) : 8);
  if (most === null || size <= most) return undefined;
  return `No gateway takes this entry: key and value have ${size} bytes, and ${most} is the most.`;
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** The table with one entry changed or, under another key, renamed in its place; `entry` null removes it. */
export function withEntry(
  table: JsonObject,
  key: string,
  entry: [key: string, value: Json] | null,
): JsonObject {
  const others = Object.entries(table);
  if (!Object.hasOwn(table, key)) return Object.fromEntries(entry ? [...others, entry] : others);
  return Object.fromEntries(others.flatMap((each) => (each[0] === key ? (entry ? [entry] : []) : [each])));
}
