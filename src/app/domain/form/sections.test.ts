import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../../../runtime/gateway/types";
import { changedPaths, countSet, isWithin } from "./changes";
import { fieldsFor } from "./fields";
import type { FormPlace } from "./place";
import { fieldMatches, ownMatches, wordsOf } from "./search";
import { countsOf, isOpenAtFirst, sectionsOf } from "./sections";
import { isSame } from "./tree";

const here: FormPlace = { side: "request", release: "pacific" };
const sections = (value: JsonObject = {}) => sectionsOf(fieldsFor("Request", value, here).fields);
const section = (id: string) => sections().find((one) => one.id === id)!;

describe("sections", () => {
  it("have every field once", () => {
    const { fields } = fieldsFor("Request", {}, here);
    expect(sections().flatMap((one) => one.fields).length).toBe(fields.length);
    expect(
      sections()
        .slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(["Request", "HTTP", "Object"]);
  });

  it("stand open where most is done, and in an operation where it changes something", () => {
    expect(isOpenAtFirst(section("HTTP"), "request", {})).toBe(true);
    expect(isOpenAtFirst(section("Tags"), "request", {})).toBe(false);
    expect(isOpenAtFirst(section("HTTP"), "operation", {})).toBe(false);
    expect(isOpenAtFirst(section("Tags"), "operation", { Tags: { a: "b" } })).toBe(true);
  });

  it("count what is set, what changed and what is wrong", () => {
    const base = { HTTP: { Method: "GET", Metadata: { a: "1" } }, RGWOp: "x" };
    const root = { HTTP: { Method: "PUT", Metadata: { a: "1", b: "2" } }, RGWOp: "x" };
    expect(countsOf(section("HTTP"), root, base, [["HTTP", "Host"], ["RGWOp"]])).toEqual({
      set: 3,
      changed: [
        ["HTTP", "Method"],
        ["HTTP", "Metadata", "b"],
      ],
      mistakes: 1,
    });
    expect(countsOf(section("HTTP"), root, null, []).changed).toEqual([]);
  });
});

describe("changes", () => {
  it("are told as deep as they go", () => {
    expect(changedPaths({ a: [1], b: null }, { a: [2], c: { d: 1 } })).toEqual([["a"], ["b"], ["c"]]);
    expect(changedPaths({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
  });

  it("count plain values", () => {
    expect(countSet({ a: "", b: { c: 1, d: null }, e: [1, 2] })).toBe(4);
  });

  it("lie within a path", () => {
    expect(isWithin(["a", "b"], ["a"])).toBe(true);
    expect(isWithin(["a"], ["a", "b"])).toBe(false);
  });
});

describe("the search", () => {
  const { fields } = fieldsFor("Request", {}, here);
  const found = (query: string, value: Record<string, Json> = {}) =>
    fields
      .filter(({ field, key }) => fieldMatches(field, field.name, value[key], wordsOf(query), "pacific"))
      .map(({ field }) => field.name);

  it("finds by name and by description, at any depth", () => {
    expect(found("metadata")).toContain("HTTP");
    expect(found("Tags of the OBJECT")).toEqual(["Tags"]);
    expect(found("permission")).toContain("ObjectACL");
    expect(found("no such thing")).toEqual([]);
  });

  it("finds by the meaning of values, and by what a field holds", () => {
    expect(found("READ_ACP")).toContain("BucketACL");
    expect(found("blue", { Tags: { team: "blue" } })).toEqual(["Tags"]);
    expect(found("photos", { HTTP: { URI: "/photos/a" } })).toEqual(["HTTP"]);
  });

  it("tells a table that is found from one with something found inside", () => {
    const acl = fields.find(({ field }) => field.name === "ObjectACL")!.field;
    expect(ownMatches(acl, "ObjectACL", undefined, ["access"])).toBe(true);
    expect(ownMatches(acl, "ObjectACL", undefined, ["permission"])).toBe(false);
  });
});

it("two values are the same whatever the order of keys", () => {
  expect(isSame({ a: [1, { b: null }], c: 2 }, { c: 2, a: [1, { b: null }] })).toBe(true);
  expect(isSame({ a: 1 }, { b: 1 })).toBe(false);
  expect(isSame([], {})).toBe(false);
});
