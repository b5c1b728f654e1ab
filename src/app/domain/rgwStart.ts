import type { Json, JsonObject } from "../../runtime/gateway/types";
import type { CaseFile } from "./draft";
import { isObject } from "./json";

/** The RGW table that a case starts with; empty where it is none. */
export function startOf(aCase: CaseFile | null): JsonObject {
  const table = aCase?.global as Json | undefined;
  return isObject(table) ? table : {};
}
