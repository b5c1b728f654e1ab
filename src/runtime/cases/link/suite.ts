import type { Json, JsonObject } from "../../gateway/types";
import { sizeText } from "../../lua/amounts";
import { isPlainObject } from "../format/map";
import { applied, type Difference, differenceOf } from "./difference";
import { LinkError } from "./error";
import { count, maxCases, maxSuiteBytes } from "./limits";

/** Two keys that no case has, beside those that a case sets. */
const withoutKey = "without";
const wholeKey = "whole";

/** Several cases as one JSON object: the first whole, each other under `cases` as its difference from the first. */
export function suiteOf([first, ...others]: readonly JsonObject[]): JsonObject {
  if (others.length === 0) return first!;
  if (others.length >= maxCases) throw new LinkError(tooMany("this link would hold", others.length + 1));
  return { ...first, cases: others.map((other) => written(differenceOf(first!, other))) };
}

function written({ set, without, whole }: Difference): JsonObject {
  return {
    ...set,
    ...(without.length > 0 && { [withoutKey]: without }),
    ...(whole.length > 0 && { [wholeKey]: whole }),
  };
}

/**
 * The cases of a link's JSON as they were written, the first one first.
 * @throws LinkError for a suite that is none, or that would become larger than the link shows
 */
export function casesOf(value: unknown): unknown[] {
  if (!isPlainObject(value) || !Object.hasOwn(value, "cases")) return [value];
  const { cases, ...first } = value;
  if (!Array.isArray(cases) || !cases.every(isPlainObject))
    throw new LinkError("this link holds no valid case: cases: expected a list of objects");
  if (cases.length >= maxCases) throw new LinkError(tooMany("this link holds", cases.length + 1));
  if (JSON.stringify(first).length * cases.length + JSON.stringify(cases).length > maxSuiteBytes)
    throw new LinkError(
      `this link holds cases of more than the ${sizeText(maxSuiteBytes)} that those of a link may have`,
    );
  return [first, ...cases.map((each) => applied(first as JsonObject, read(each as JsonObject)))];
}

function read({ [withoutKey]: without = [], [wholeKey]: whole = [], ...set }: JsonObject): Difference {
  if (isPointers(without) && isPointers(whole)) return { set, without, whole };
  throw new LinkError("this link holds no valid case: cases: expected JSON Pointers under without and whole");
}

function isPointers(value: Json): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function tooMany(who: string, cases: number): string {
  return `${who} ${count(cases)} cases, more than the ${count(maxCases)} that one may hold`;
}
