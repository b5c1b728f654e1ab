import type { TableName } from "../../gateway/schema";
import type { Json, JsonObject } from "../../gateway/types";
import { checkField, checkTable, type FieldMode } from "../fields/check";
import { definitionName } from "../fields/jsonSchema";
import { parseFieldPath } from "../fields/path";
import { targetOf } from "../fields/walk";
import { type CaseIssue, expectedGot } from "../issue";
import { isPlainObject } from "./map";
import { described, z } from "./zod";

/** Passes a value through as it is, with the mistakes that `check` finds in it. */
function checked<Value>(
  check: (value: unknown) => CaseIssue[],
  schema: Record<string, unknown>,
): z.ZodMiniType<Value> {
  const passing = z.custom<Value>().check((context) => {
    for (const { path, message } of check(context.value))
      context.issues.push({ code: "custom", path: [...path], message, input: context.value });
  });
  return described(passing, schema);
}

/** The fields of one of radosgw's tables, checked against the gateway's field tables. */
function fields(table: TableName, mode: FieldMode, description: string): z.ZodMiniType<JsonObject> {
  return checked((value) => checkTable(value, table, mode), {
    allOf: [{ $ref: `#/$defs/${definitionName(table, mode)}` }],
    description,
  });
}

export const requestFields = fields(
  "Request",
  "request",
  "The fields as preRequest sees them; null or absent optional = nil, absent non-optional = its default.",
);

export const operationFields = fields(
  "Request",
  "overlay",
  "What the operation does to the fields: objects merge, null removes, lists replace.",
);

export const responseFields = fields("Response", "overlay", "Some fields of Request.Response at the end.");

function checkPaths(value: unknown): CaseIssue[] {
  if (!isPlainObject(value)) return [{ path: [], message: expectedGot("an object", value) }];
  return Object.entries(value).flatMap(([text, expected]) => checkPath(text, expected));
}

function checkPath(text: string, expected: unknown): CaseIssue[] {
  const keys = parseFieldPath(text);
  if (!keys) return [{ path: [text], message: 'is no path such as HTTP.Metadata["x-amz-meta-a"]' }];
  const target = targetOf(keys);
  if ("mistake" in target) return [{ path: [text], message: target.mistake }];
  if ("field" in target) return checkField(expected, target.field, "overlay", [text]);
  return [];
}

/** Values of fields at the end, by path. */
export const fieldPaths = checked<Record<string, Json>>(checkPaths, {
  type: "object",
  additionalProperties: true,
  description: 'Values of fields at the end, by path such as HTTP.Metadata["x-amz-meta-a"]; null = nil.',
});
