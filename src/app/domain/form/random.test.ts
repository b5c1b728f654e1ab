import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCase } from "../../../runtime/cases/read";
import type { TableName } from "../../../runtime/gateway/schema";
import { type Json, type JsonObject, type ReleaseName, releaseNames } from "../../../runtime/gateway/types";
import { caseOf, draftOf, pretty } from "../draft";
import { isObject } from "../json";
import { type Edit, editJson, readObject } from "./edit";
import { fieldsFor } from "./fields";
import { initialValue } from "./initial";
import { isLeaf, type LeafType, valueOfInput } from "./leaf";
import type { FormPlace } from "./place";
import { renamedRow, rowsOf, withEntries, withoutRow } from "./rows";
import { type Path, withoutValue, withValue } from "./tree";

const keys = fc.constantFrom("team", "x-amz-meta-a", "__proto__", "", "7", 'a"b');
const texts: Record<LeafType, fc.Arbitrary<string>> = {
  string: fc.oneof(fc.string(), fc.constantFrom("put_obj", "😀", "\u0000", '"')),
  integer: fc.oneof(
    fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String),
    fc.integer().map(String),
    fc.constantFrom("12x", "007", "-0", ""),
  ),
  boolean: fc.constantFrom("true", "false"),
  time: fc.constantFrom("2026-01-01 00:00:00", "1970-01-01 00:00:00", "soon"),
};

/** What a person can do with one field of a table: type, switch off, add to, remove from, and go inside. */
function editOf(table: TableName, held: Json | undefined, place: FormPlace, at: Path): fc.Arbitrary<Edit> {
  const { fields } = fieldsFor(table, held, place);
  return fc.constantFrom(...fields).chain(({ key, field }): fc.Arbitrary<Edit> => {
    const path = [...at, key];
    const value = isObject(held) ? held[key] : undefined;
    const off = fc.constantFrom<Json | undefined>(null, undefined).map((none) => ({ path, value: none }));
    if (isLeaf(field.type)) {
      const type = field.type;
      return fc.oneof(
        off,
        texts[type].map((text) => ({ path, value: valueOfInput(type, text, value) })),
      );
    }
    if (field.type === "table") {
      const on = fc.constant({ path, value: initialValue(field) });
      return fc.oneof({ arbitrary: off, weight: 1 }, on, {
        arbitrary: editOf(field.of!, value, place, path),
        weight: 6,
      });
    }
    if (field.type === "map" && !field.of) return fc.oneof(off, mapEdit(value, path));
    const items = Array.isArray(value) ? value : [];
    const added = field.of ? fc.constant({} as Json) : texts.string.map((text): Json => text);
    return fc.oneof(
      added.map((item) => ({ path, value: [...items, item] })),
      fc.nat(2).map((index) => ({ path, value: items.filter((_, one) => one !== index) })),
    );
  });
}

function mapEdit(value: Json | undefined, path: Path): fc.Arbitrary<Edit> {
  const own = isObject(value) ? value : {};
  const row = rowsOf(own, null)[0];
  return fc.oneof(
    fc.tuple(keys, fc.string()).map(([key, text]) => ({ path, value: withEntries(own, [[key, text]]) })),
    keys.map((key) => ({ path, value: withoutRow(own, null, key) })),
    keys.map((key) => ({ path, value: row ? renamedRow(own, null, row, key) : own })),
  );
}

const edited = (root: Json, { path, value }: Edit): Json =>
  value === undefined ? withoutValue(root, path) : withValue(root, path, value);

describe("random edits of the form and of the JSON", () => {
  it.each(releaseNames)("give the same case on %s, in whatever order", (release: ReleaseName) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), fc.nat(14), fc.gen(), (turns, number, gen) => {
        const place: FormPlace = { side: "request", release };
        let byForm = "{}\n";
        let byHand: JsonObject = {};
        for (let step = 0; step < number; step++) {
          const edit = gen(editOf, "Request" as const, byHand, place, []);
          byHand = edited(byHand, edit) as JsonObject;
          // Half of the edits are typed into the JSON, in another spacing, as a person may.
          const isTyped = turns.next().value === true;
          byForm = isTyped ? JSON.stringify(byHand) : editJson(byForm, edit);
        }
        expect(readObject(byForm)).toEqual(readObject(JSON.stringify(byHand)));
        expect(caseWith(byForm, release)).toEqual(caseWith(pretty(byHand), release));
      }),
      { numRuns: 120 },
    );
  });
});

/** The case with a request's text, as the validator takes it, or its mistakes. */
function caseWith(text: string, release: ReleaseName) {
  const draft = draftOf({ format: 1, name: "n", release });
  const made = caseOf({ ...draft, texts: { ...draft.texts, request: text } });
  if ("mistakes" in made) return made.mistakes;
  const parsed = readCase(JSON.stringify(made.case));
  return parsed.ok ? parsed.case : parsed.issues.map(({ path, message }) => ({ path, message }));
}
