import type { Json, JsonObject } from "../../gateway/types";
import { type Case, caseSchema } from "./case";
import { bare } from "./knownKeys";
import { isPlainObject } from "./map";
import { z } from "./zod";

/**
 * A case as it may be written: in the order of the schema, without what reading fills in again.
 * @param always keys of the case that stay, default or not
 */
export function withoutDefaults(aCase: Case, always: ReadonlySet<string>): JsonObject {
  return trimmed(caseSchema, aCase as unknown as JsonObject, always);
}

function trimmed(schema: z.ZodMiniObject, value: JsonObject, always?: ReadonlySet<string>): JsonObject {
  const entries = Object.entries(schema.shape).flatMap(([key, member]): [string, Json][] => {
    const written = value[key];
    if (written === undefined || (!always?.has(key) && isDefault(member, written))) return [];
    const inner = bare(member);
    const isObject = inner instanceof z.ZodMiniObject && isPlainObject(written);
    return [[key, isObject ? trimmed(inner, written as JsonObject) : written]];
  });
  return Object.fromEntries(entries);
}

function isDefault(schema: z.core.$ZodType, value: Json): boolean {
  return (
    schema instanceof z.ZodMiniDefault &&
    JSON.stringify(schema._zod.def.defaultValue) === JSON.stringify(value)
  );
}
