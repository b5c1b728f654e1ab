import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Field, type FieldType, fieldsOf, type TableName, tables } from "../schema/index";
import { readRequest } from "../state/request";
import { type Json, type JsonObject, type ReleaseName, releaseNames } from "../types";
import { inputOf } from "./input.testing";
import { run } from "./run";

/** A value of the field's type, as a case writes it. */
function jsonOf(field: Field, release: ReleaseName): fc.Arbitrary<Json> {
  const any: fc.Arbitrary<Json> = (() => {
    switch (field.type) {
      case "integer":
        return fc.bigInt({ min: -(2n ** 31n), max: 2n ** 31n - 1n }).map(Number);
      case "boolean":
        return fc.boolean();
      case "time":
        return fc.constant("2026-01-31 23:59:59");
      case "table":
        return tableOf(field.of!, release);
      case "map":
        return mapOf(field, release);
      case "list":
        return fc.array<Json>(field.of === undefined ? fc.string() : tableOf(field.of, release), {
          maxLength: 2,
        });
      default:
        return fc.string({ unit: "binary", maxLength: 20 });
    }
  })();
  return field.optional ? fc.option(any) : any;
}

function mapOf(field: Field, release: ReleaseName): fc.Arbitrary<Json> {
  if (field.of === undefined) return fc.dictionary(fc.string(), fc.string(), { maxKeys: 4 });
  const item: fc.Arbitrary<Json> = tableOf(field.of, release).map((table) => ({ ...table, Id: "g" }));
  return fc.array(item, { maxLength: 1 });
}

function tableOf(table: TableName, release: ReleaseName): fc.Arbitrary<JsonObject> {
  const fields = [...fieldsOf(table, release).values()].filter((field) => field.type !== "function");
  const members = Object.fromEntries(fields.map((field) => [field.name, jsonOf(field, release)]));
  return fc.record(members, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>;
}

const everyName = [
  ...new Set(Object.values(tables).flatMap((table) => table.fields.map((field) => field.name))),
];
const context = fc.constantFrom("preRequest", "postRequest");
const path = fc.array(fc.constantFrom(...everyName, "Nope", "0", "g"), { minLength: 1, maxLength: 4 });

/** Reads a path and logs the type of what is there; stops where the value has no fields. */
const reading = (names: string[]) => `
local value = Request
for _, name in ipairs{${names.map((name) => JSON.stringify(name)).join(", ")}} do
  if type(value) ~= "table" then break end
  value = value[tonumber(name) or name]
end
RGWDebugLog(type(value) .. "|" .. tostring(math.type(value)))`;

/** The types that the schema allows at a path, nil only where something on the way is optional; none: it is an error. */
function typesAt(names: string[], release: ReleaseName, bucketLoaded: boolean): string[] {
  let table: TableName = "Request";
  let nil: string[] = [];
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!.toLowerCase();
    // Until the bucket is loaded its table only knows the name, and gives nil for everything else.
    if (table === "Bucket" && !bucketLoaded) return [name === "name" ? "string|nil" : "nil|nil", ...nil];
    const field: Field | undefined = fieldsOf(table, release).get(name);
    if (field === undefined) return nil;
    if (field.optional) nil = ["nil|nil"];
    const isLast = i === names.length - 1;
    if (isLast || !["table", "map", "list"].includes(field.type)) return [luaType(field), ...nil];
    if (field.type !== "table") {
      nil = ["nil|nil"];
      if (field.of === undefined) return ["string|nil", ...nil];
      i++;
      if (i === names.length - 1) return ["table|nil", ...nil];
    }
    table = field.of!;
  }
  return [];
}

function luaType({ type }: Field): string {
  const scalars: Partial<Record<FieldType, string>> = {
    integer: "number|integer",
    boolean: "boolean|nil",
    function: "function|nil",
    string: "string|nil",
    time: "string|nil",
  };
  return scalars[type] ?? "table|nil";
}

const documented =
  /unknown field name: |bad argument #2 to '(__)?index' \((string|number) expected, got |number has no integer/;

describe("reading any path of any request yields the schema's type, nil, or a documented error", () => {
  test.each(releaseNames)("%s", (release) => {
    fc.assert(
      fc.property(tableOf("Request", release), path, context, (request, names, where) => {
        const { contexts } = run(inputOf({ release, request, scripts: { [where]: reading(names) } }));
        const { status, log, outcome } = contexts[0]!;
        const { bucketLoaded } = readRequest(request, { release, clock: 0 });
        if (status === "crash") expect(outcome?.reason).toContain("without its data");
        else if (status === "error") expect(log[0]!.text).toMatch(documented);
        else expect(typesAt(names, release, bucketLoaded)).toContain(log[0]!.text.slice("Lua INFO: ".length));
      }),
      { numRuns: 300 },
    );
  });
});
