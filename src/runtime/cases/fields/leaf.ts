import { type Field, type FieldType, now } from "../../gateway/schema";
import { expectedGot } from "../issue";

type LeafType = "string" | "integer" | "boolean" | "time";

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

function isInteger(value: unknown): boolean {
  if (typeof value === "number") return Number.isSafeInteger(value);
  if (typeof value !== "string" || !/^-?\d{1,19}$/.test(value)) return false;
  return BigInt(value) >= smallest && BigInt(value) <= largest;
}

/** `%Y-%m-%d %H:%M:%S`, with the NUL that newer releases leave at its end or without. */
export const timePattern = "^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\u0000?$";

const leaves: Record<LeafType, { what: string; accepts: (value: unknown) => boolean }> = {
  string: { what: "a string", accepts: (value) => typeof value === "string" },
  integer: { what: "an integer", accepts: isInteger },
  boolean: { what: "true or false", accepts: (value) => typeof value === "boolean" },
  time: {
    what: "a time such as 2026-01-01 00:00:00",
    accepts: (value) => typeof value === "string" && new RegExp(timePattern).test(value),
  },
};

export function isLeaf(type: FieldType): type is LeafType {
  return type in leaves;
}

/** What is wrong with a value that should be of one of these types; undefined where it is right. */
export function leafMistake(types: readonly LeafType[], value: unknown): string | undefined {
  if (types.some((type) => leaves[type].accepts(value))) return undefined;
  if (types.includes("integer") && typeof value === "number" && Number.isInteger(value))
    return `${expectedGot("an integer", value)}: write one beyond 2^53-1 as a string of digits`;
  if (types.includes("integer") && typeof value === "string" && /^-?\d+$/.test(value))
    return `${expectedGot("an integer", value)}: 64 bits hold ${smallest} to ${largest}`;
  return expectedGot(types.map((type) => leaves[type].what).join(" or "), value);
}

/** The field's default as a case may write it; undefined where it has none of its own. */
export function writtenDefault(field: Field): unknown {
  return field.default === now ? undefined : field.default;
}
