import { type Field, type TableName, tables } from "../../../gateway/schema";
import type { Json } from "../../../gateway/types";

/** Longest line of a header that radosgw's frontend takes is 16,384 bytes. */
const longText = "a".repeat(16_000);
/** More entries than any request has use for. */
export const manyEntries = 1_000;

/** Texts that scripts seldom think of: blank, patterns, numbers that are none, and one that is very long. */
const oddTexts = [" ", "\u00e9", "%s%d%", "0", "-1", "12x", "1e999", "9223372036854775808", longText];
/** Bytes that end a C string or that a terminal obeys. */
const controlTexts = ["a\u0000b", "\u0001\u007f\n"];

/** Fields that the gateway sets, whatever a request holds: they have no other values than recorded ones. */
const setByGateway: Partial<Record<TableName, readonly string[]>> = {
  Bucket: ["Id", "Marker", "ZoneGroupId"],
  HTTP: ["Method"],
  Object: ["Id"],
  Request: ["Dialect", "Id", "RGWId", "RGWOp", "TransactionId"],
  Response: ["HTTPStatus", "HTTPStatusCode", "Message", "RGWCode"],
  ZoneGroup: ["Endpoint", "Name"],
};

const gatewayFields: ReadonlySet<Field> = new Set(
  Object.values(tables).flatMap(({ name, fields }) =>
    fields.filter((field) => setByGateway[name]?.includes(field.name)),
  ),
);

/** Whether nobody but the gateway decides what a field holds. */
export function isSetByGateway(field: Field): boolean {
  return gatewayFields.has(field);
}

/** Fields that stand in a request's first line or headers, where no frontend lets control characters through. */
const headerFields: ReadonlySet<string> = new Set([
  "Domain",
  "GenericAttributes",
  "Host",
  "Metadata",
  "Method",
  "QueryString",
  "StorageClass",
  "URI",
]);

/** Odd texts that a string field can hold, or an entry of a map or list. */
export function oddTextsOf({ name }: Field): readonly string[] {
  return headerFields.has(name) ? oddTexts : [...oddTexts, ...controlTexts];
}

const smallIntegers: readonly Json[] = [0, 1];
/** Beyond what a double holds exactly, the largest object, the largest integer. */
const largeIntegers: readonly Json[] = ["9007199254740993", 5_497_558_138_880, "9223372036854775807"];
const int32: readonly Json[] = [-1, 2_147_483_647, -2_147_483_648];

/** Odd values of a field that holds no other fields. */
export function oddValues(field: Field): readonly Json[] {
  switch (field.type) {
    case "string":
      return oddTextsOf(field);
    case "integer":
      return [...smallIntegers, ...(field.int32 ? int32 : largeIntegers), ...(isSigned(field) ? [-1] : [])];
    case "boolean":
      return [true, false];
    case "time":
      return ["1970-01-01 00:00:00", "2038-01-19 03:14:08", "9999-12-31 23:59:59"];
    default:
      return [];
  }
}

/** Values that the schema names for a field. */
export function knownValues({ values }: Field): readonly Json[] {
  if (values === undefined) return [];
  if (!("sum" in values)) return values.map(({ value }) => value);
  const whole = values.sum.reduce((sum, { value }) => sum + Number(value), 0);
  return [...values.sum.map(({ value }) => value), whole];
}

function isSigned({ default: fallback }: Field): boolean {
  return typeof fallback === "number" && fallback < 0;
}
