import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { presets } from "../../../runtime/cases/presets";
import type { TableName } from "../../../runtime/gateway/schema";
import { type Json, type JsonObject, type ReleaseName, releaseNames } from "../../../runtime/gateway/types";
import { pretty } from "../draft";
import { isObject } from "../json";
import { editJson, readObject } from "./edit";
import { fieldsFor } from "./fields";
import { inputOfValue, isLeaf, type LeafType, mistakeOf, valueOfInput } from "./leaf";
import type { FormPlace } from "./place";
import type { Path } from "./tree";

interface Leaf {
  path: Path;
  type: LeafType;
  value: Json;
}

/** Every plain value of a table as the form shows it, with the type of its control. */
function leavesOf(value: Json | undefined, table: TableName, place: FormPlace, at: Path = []): Leaf[] {
  const { fields, unknown } = fieldsFor(table, value, place);
  expect(unknown).toEqual([]);
  return fields.flatMap(({ key, field }) => {
    const path = [...at, key];
    const held = isObject(value) ? value[key] : undefined;
    if (held === undefined || held === null) return [];
    if (isLeaf(field.type)) return [{ path, type: field.type, value: held }];
    if (field.type === "table") return leavesOf(held, field.of!, place, path);
    const entries = Array.isArray(held) ? [...held.entries()] : Object.entries(held);
    return entries.flatMap(([name, item]) =>
      field.of
        ? leavesOf(item, field.of, place, [...path, name])
        : [{ path: [...path, name], type: "string" as const, value: item }],
    );
  });
}

/** Plain values in JSON, so that none can be missing from the form. */
function countLeaves(value: Json): number {
  if (value === null) return 0;
  if (typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + countLeaves(item!), 0);
}

interface Recorded {
  request: JsonObject;
  operation: JsonObject;
}

function expectUnchanged(recorded: Recorded, release: ReleaseName): void {
  for (const side of ["request", "operation"] as const) {
    const text = pretty(recorded[side]);
    const leaves = leavesOf(readObject(text)!, "Request", { side, release });
    // A null of an overlay's map takes an entry out; it is no input's.
    const shown = leaves.filter(({ value }) => value !== null);
    const edits = shown.map(({ path, type, value }) => {
      expect(mistakeOf(type, value)).toBeUndefined();
      return { path, value: valueOfInput(type, inputOfValue(value), value) };
    });
    expect(editJson(text, ...edits)).toBe(text);
    expect(edits.length).toBe(countLeaves(recorded[side]));
  }
}

const fixtures = new URL("../../../runtime/gateway/__fixtures__/", import.meta.url);

function recordedCases(release: ReleaseName): [string, Recorded][] {
  const folder = new URL(`${release}/`, fixtures);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".case.json"))
    .map((name) => {
      const { request = {}, operation = {} } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
      return [name, { request, operation }];
    });
}

describe.each(releaseNames)("every recorded request of %s comes back from the form unchanged", (release) => {
  it("of the presets", async () => {
    const all = await presets(release);
    expect(all.length).toBeGreaterThan(90);
    for (const preset of all) expectUnchanged(preset, release);
  });

  it("of the recorded cases", () => {
    const cases = recordedCases(release);
    expect(cases.length).toBeGreaterThan(25);
    for (const [, recorded] of cases) expectUnchanged(recorded, release);
  });
});
