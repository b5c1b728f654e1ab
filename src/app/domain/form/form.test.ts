import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLeaf } from "../../../runtime/cases/fields/leaf";
import { type Preset, presets } from "../../../runtime/cases/presets";
import { type Json, type JsonObject, releaseNames } from "../../../runtime/gateway/types";
import { pretty } from "../draft";
import { editJson, readObject } from "./edit";
import { pastedEntries, renamedKey, withEntries } from "./entries";
import { type FormPlace, fieldsFor } from "./fields";
import { inputOfValue, mistakeOf, readableSize, valueOfInput } from "./leaf";
import { fieldMatches } from "./search";
import { sectionsOf } from "./sections";
import { isObject, isSame, type Path, valueAt, withoutValue, withValue } from "./tree";

const all = (await Promise.all(releaseNames.map((release) => presets(release)))).flat();

/** Every plain value of a table as the form shows it, with the control's type. */
function leavesOf(
  value: Json | undefined,
  table: Parameters<typeof fieldsFor>[0],
  place: FormPlace,
  at: Path = [],
): { path: Path; type: Parameters<typeof valueOfInput>[0]; value: Json }[] {
  const { fields, unknown } = fieldsFor(table, value, place);
  expect(unknown).toEqual([]);
  return fields.flatMap(({ key, field }) => {
    const path = [...at, key];
    const held = isObject(value) ? value[key] : undefined;
    if (held === undefined || held === null) return [];
    if (isLeaf(field.type)) return [{ path, type: field.type, value: held }];
    if (field.type === "table") return leavesOf(held, field.of!, place, path);
    if (!Array.isArray(held))
      return Object.entries(held).map(([name, item]) => ({
        path: [...path, name],
        type: "string" as const,
        value: item,
      }));
    return held.flatMap((item, index) =>
      field.of
        ? leavesOf(item, field.of, place, [...path, index])
        : [{ path: [...path, index], type: "string" as const, value: item }],
    );
  });
}

const sides = ["request", "operation"] as const;

describe.each(releaseNames)("recorded requests of %s", (release) => {
  const ofRelease = all.filter((preset) => preset.release === release);

  it.each(ofRelease.map((preset) => [preset.id, preset] as const))(
    "%s comes back from the form's inputs unchanged",
    (_, preset: Preset) => {
      for (const side of sides) {
        const text = pretty(preset[side]);
        const leaves = leavesOf(readObject(text)!, "Request", { side, release });
        const through = leaves.reduce((now, { path, type, value }) => {
          // A removing null of an overlay's map is no input's.
          if (value === null) return now;
          expect(mistakeOf(type, value)).toBeUndefined();
          return editJson(now, { path, value: valueOfInput(type, inputOfValue(value)) });
        }, text);
        expect(through).toBe(text);
        expect(leaves.length).toBe(countLeaves(preset[side]));
      }
    },
  );
});

/** Plain values in JSON, so that none can be missing from the form. */
function countLeaves(value: Json): number {
  if (value === null) return 0;
  if (typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((sum, item) => sum + countLeaves(item!), 0);
}

const keys = fc.constantFrom("HTTP", "Tags", "a", "__proto__", "x-amz-meta-a", "");
const edits = fc.array(
  fc.record({
    path: fc.array(keys, { minLength: 1, maxLength: 3 }),
    value: fc.option(fc.jsonValue() as fc.Arbitrary<Json>, { nil: undefined }),
  }),
  { maxLength: 12 },
);

describe("edits of the form and of the JSON", () => {
  it("give the same case, in whatever order", () => {
    fc.assert(
      fc.property(edits, fc.array(fc.boolean()), (steps, byHand) => {
        let text = "{}\n";
        let value: Json = {};
        steps.forEach(({ path, value: next }, index) => {
          const safe = next === undefined ? undefined : (JSON.parse(JSON.stringify(next)) as Json);
          value = safe === undefined ? withoutValue(value, path) : withValue(value, path, safe);
          text = byHand[index] ? pretty(value) : editJson(text, { path, value: safe });
        });
        expect(readObject(text)).toEqual(readObject(pretty(value)));
      }),
    );
  });

  it("set a value where it was set and nowhere else", () => {
    fc.assert(
      fc.property(
        fc.dictionary(keys, fc.oneof(fc.string(), fc.dictionary(keys, fc.string()))),
        fc.array(keys, { minLength: 1, maxLength: 3 }),
        fc.string(),
        (root, path, next) => {
          const before = JSON.parse(JSON.stringify(root)) as JsonObject;
          const after = withValue(before, path, next);
          expect(valueAt(after, path)).toBe(next);
          const [first] = path;
          for (const key of Object.keys(before))
            if (key !== first) expect((after as JsonObject)[key]).toBe(before[key]);
        },
      ),
    );
  });

  it("leave a text that cannot be read alone", () => {
    expect(editJson("{ half", { path: ["a"], value: 1 })).toBe("{ half");
    expect(editJson("[1]", { path: ["a"], value: 1 })).toBe("[1]");
  });
});

describe("an input", () => {
  it.each([
    ["integer", "12", 12],
    ["integer", "9007199254740993", "9007199254740993"],
    ["integer", "12x", "12x"],
    ["integer", "007", "007"],
    ["boolean", "true", true],
    ["time", "2026-01-01 00:00:00", "2026-01-01 00:00:00"],
    ["string", "12", "12"],
  ] as const)("of a %s: %s", (type, text, value) => {
    expect(valueOfInput(type, text)).toBe(value);
    expect(inputOfValue(value)).toBe(text);
  });

  it("says what is wrong with what it holds", () => {
    expect(mistakeOf("integer", "12x")).toBe('expected an integer, got "12x"');
    expect(mistakeOf("time", "today")).toBe('expected a time such as 2026-01-01 00:00:00, got "today"');
  });

  it.each([
    [5_368_709_120, "5 GiB"],
    ["9223372036854775807", "8 EiB"],
    [1500, "≈ 1.5 KiB"],
    [1023, undefined],
    ["x", undefined],
  ])("reads %s as %s", (bytes, text) => {
    expect(readableSize(bytes)).toBe(text);
  });
});

describe("what a form shows", () => {
  const here: FormPlace = { side: "request", release: "pacific" };
  const field = (name: string, value: Json, place = here) =>
    fieldsFor("Request", value, place).fields.find((one) => one.field.name === name);

  it("tells of what a real gateway has nil in", () => {
    expect(field("Bucket", {})?.unseen).toContain("nil here in preRequest");
    expect(field("Bucket", {}, { ...here, side: "operation" })?.unseen).toBe("");
  });

  it("shows a field of another release only where the case holds it", () => {
    expect(field("Trace", {})).toBeUndefined();
    expect(field("Trace", { trace: {} })).toMatchObject({
      key: "trace",
      unseen: "Trace is not in this release: Reef and later.",
    });
  });

  it("shows an owner in the form that the case has it in", () => {
    const owner = (value: Json) =>
      fieldsFor("Owner", value, { ...here, release: "tentacle" }).fields.find(
        (one) => one.field.name === "User",
      );
    expect(owner({ User: { Id: "a" } })?.field.type).toBe("table");
    expect(owner({ User: "a" })?.field.type).toBe("string");
  });

  it("finds fields by name and by description, at any depth", () => {
    const { fields } = fieldsFor("Request", {}, here);
    const found = (query: string) =>
      fields
        .filter((one) => fieldMatches(one.field, one.field.name, query, "pacific"))
        .map((one) => one.field.name);
    expect(found("metadata")).toContain("HTTP");
    expect(found("tags of the object")).toEqual(["Tags"]);
    expect(found("permission")).toContain("ObjectACL");
  });

  it("has every field in one section", () => {
    const { fields } = fieldsFor("Request", {}, here);
    const sections = sectionsOf(fields);
    expect(sections.flatMap((section) => section.fields).length).toBe(fields.length);
    expect(sections.slice(0, 3).map(({ id }) => id)).toEqual(["Request", "HTTP", "Object"]);
  });
});

describe("rows of a map", () => {
  it.each([
    [
      "a\tb\nc\td",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["x-amz-meta-a: b:c", [["x-amz-meta-a", "b:c"]]],
    [
      "team=blue\n\nenv=dev=1",
      [
        ["team", "blue"],
        ["env", "dev=1"],
      ],
    ],
    [
      "one\ntwo",
      [
        ["one", ""],
        ["two", ""],
      ],
    ],
    ["x-amz-meta-a", undefined],
  ])("are read from %j", (text, rows) => {
    expect(pastedEntries(text)).toEqual(rows);
  });

  it("keep their place when renamed, and never take another's key", () => {
    expect(Object.keys(renamedKey({ a: 1, b: 2, c: 3 }, "b", "x")!)).toEqual(["a", "x", "c"]);
    expect(renamedKey({ a: 1, b: 2 }, "b", "a")).toBeUndefined();
    expect(
      withEntries({ a: 1 }, [
        ["a", 2],
        ["__proto__", 3],
      ]),
    ).toEqual(
      Object.fromEntries([
        ["a", 2],
        ["__proto__", 3],
      ]),
    );
  });
});

it("two values are the same whatever the order of keys", () => {
  expect(isSame({ a: [1, { b: null }], c: 2 }, { c: 2, a: [1, { b: null }] })).toBe(true);
  expect(isSame({ a: 1 }, { b: 1 })).toBe(false);
  expect(isSame([], {})).toBe(false);
});
