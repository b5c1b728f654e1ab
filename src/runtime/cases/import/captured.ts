import type { Json, JsonObject } from "../../gateway/types";
import { ImportError } from "./imported";

/** Whether JSON is a case, or the fields of a request alone, as a capture script writes them. */
export function isCaptured(value: JsonObject): boolean {
  return isObject(value.request) || has(value, "RGWOp") || has(value, "HTTP");
}

/** The request and the operation of a captured case. @throws ImportError */
export function readCaptured(value: JsonObject): {
  request: JsonObject;
  operation: JsonObject;
  unknown: string[];
} {
  const request = isObject(value.request) ? value.request : value;
  const { operation = {} } = isObject(value.request) ? value : {};
  if (!isObject(operation)) throw new ImportError("operation: expected an object.");
  const isEmpty = Object.keys(operation).length === 0;
  return {
    request,
    operation,
    unknown: isEmpty ? ["What the operation did: choose it on the operation's side."] : [],
  };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const has = (value: JsonObject, name: string) =>
  Object.keys(value).some((key) => key.toLowerCase() === name.toLowerCase());
