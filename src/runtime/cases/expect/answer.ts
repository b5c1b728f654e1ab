import type { GatewayResult, Json, JsonObject } from "../../gateway/types";
import { formsOf } from "../fields/forms";
import { parseFieldPath } from "../fields/path";
import { valueAt } from "../fields/walk";
import type { Expectations } from "../format/expect";
import { type ExpectationResult, matchesText, verdict } from "./check";
import { sameValue } from "./values";

/** Fields of Request.Response at the end; names in any case. */
export function checkResponse(expected: JsonObject, result: GatewayResult): ExpectationResult[] {
  return Object.entries(expected).map(([key, value]) => {
    const name = formsOf("Response").get(key.toLowerCase())!.name;
    const got = (result.response as unknown as JsonObject)[name] ?? null;
    return verdict(`response.${name}`, sameValue(value, got), value, got);
  });
}

/** Parts of what the client gets; where the gateway died it gets nothing. */
export function checkHttp(
  expected: NonNullable<Expectations["http"]>,
  { http }: GatewayResult,
): ExpectationResult[] {
  const results: ExpectationResult[] = [];
  if (expected.status !== undefined)
    results.push(verdict("http.status", http?.status === expected.status, expected.status, http?.status));
  for (const part of ["reason", "body"] as const) {
    const matcher = expected[part];
    if (matcher === undefined) continue;
    results.push(
      verdict(`http.${part}`, http !== null && matchesText(matcher, http[part]), matcher, http?.[part]),
    );
  }
  return results;
}

/** What became of the operation; nothing where the run ended before it. */
export function checkOperation(
  expected: NonNullable<Expectations["operation"]>,
  { operation }: GatewayResult,
): ExpectationResult[] {
  return [verdict("operation", operation === expected, expected, operation)];
}

/** Fields at the end, by path. */
export function checkRequest(
  expected: NonNullable<Expectations["request"]>,
  { request }: GatewayResult,
): ExpectationResult[] {
  return Object.entries(expected).map(([path, value]) => {
    const got: Json = valueAt(request, parseFieldPath(path)!) ?? null;
    return verdict(`request.${path}`, sameValue(value, got), value, got);
  });
}
