import type { Json, JsonObject } from "../../gateway/types";
import { currentFormat } from "../format/case";
import { type ParsedCase, validateCase } from "../format/parse";
import type { CapturedMessage } from "./message";

/** The contexts of one request that were captured; at least one of them. */
export interface CapturedRequest {
  pre?: CapturedMessage;
  post?: CapturedMessage;
}

/**
 * A case of a captured request: its fields before the operation, and as overlay what the operation changed. Where only
 * postRequest was captured, its fields are the request's.
 */
export function captureCase({ pre, post }: CapturedRequest): ParsedCase {
  const first = pre ?? post;
  if (!first) throw new TypeError("a captured request without a context");
  const { release, request } = first;
  return validateCase({
    format: currentFormat,
    name: nameOf(request),
    description: `Captured from a gateway (${release}).`,
    release,
    ...clockOf(request),
    scripts: {},
    request,
    operation: pre && post ? overlay(pre.request, post.request) : {},
  });
}

function nameOf(request: JsonObject): string {
  const { HTTP: http } = request;
  const { Method, URI } = isObject(http) ? http : {};
  return [request.RGWOp, Method, URI].filter((part) => typeof part === "string" && part !== "").join(" ");
}

/** The run's clock starts when the request came. Its text is the gateway's local time, taken for UTC. */
function clockOf({ Time }: JsonObject): JsonObject {
  const clock = typeof Time === "string" && /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)/.exec(Time);
  return clock ? { clock: `${clock[1]}T${clock[2]}Z` } : {};
}

/** What has to be laid over `before` to get `after`: objects merge, null removes, lists replace. */
export function overlay(before: JsonObject, after: JsonObject): JsonObject {
  const changes: JsonObject = {};
  for (const key of Object.keys(before)) if (!(key in after)) changes[key] = null;
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    if (same(old, value)) continue;
    changes[key] = isObject(old) && isObject(value) ? overlay(old, value) : value;
  }
  return changes;
}

function same(a: Json | undefined, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
