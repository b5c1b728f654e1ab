import { describe, expect, it } from "vitest";
import { presenceOf, World } from "../../../runtime/analysis/world";
import { presets } from "../../../runtime/cases/presets";
import { layOver } from "../../../runtime/cases/presets/overlay";
import { fieldsOf, type TableName, tables } from "../../../runtime/gateway/schema";
import { type Json, type JsonObject, type ReleaseName, releaseNames } from "../../../runtime/gateway/types";
import { isObject } from "../json";
import { fieldsFor } from "./fields";
import { contradicts, defaultText, foundIn, isEmpty } from "./found";
import { contextOf, type FormPlace, type Side } from "./place";

/** What the form says that a gateway does not have, of all that a value holds; crashes are no contradiction. */
function contradictions(value: Json, table: TableName, place: FormPlace, path = "Request"): string[] {
  return fieldsFor(table, value, place, path).fields.flatMap(({ key, field, found }) => {
    const held = isObject(value) ? value[key] : undefined;
    if (held === undefined) return [];
    const own = `${path}.${key}`;
    if (found && found.what !== "crash" && contradicts(found, held)) return [`${own}: ${found.reason}`];
    if (!field.of || held === null) return [];
    const inner = Array.isArray(held) ? held : [held];
    return inner.flatMap((one) => contradictions(one, field.of!, place, own));
  });
}

describe.each(releaseNames)("on %s", (release) => {
  it("no recorded request holds what the form says a gateway does not have", async () => {
    for (const { id, request, operation } of await presets(release)) {
      expect(contradictions(request, "Request", { side: "request", release }), id).toEqual([]);
      if (Object.keys(operation).length === 0) continue;
      const after = layOver(request, operation);
      expect(contradictions(after, "Request", { side: "operation", release }), id).toEqual([]);
    }
  });

  it("says nil of every field that no request has", () => {
    for (const side of ["request", "operation"] as const) {
      const world = new World({ release, context: contextOf(side) });
      for (const field of fieldsOf("Request", release).values()) {
        if (presenceOf(world, "Request", "Request", field, null) !== "never") continue;
        expect(foundIn("Request", field, {}, { side, release }, "Request")?.what, field.name).toBe("nil");
      }
    }
  });
});

describe("what a script finds", () => {
  const found = (name: string, value: JsonObject, release: ReleaseName, side: Side = "request") =>
    fieldsFor("Request", value, { side, release }).fields.find(({ field }) => field.name === name)?.found;

  it("is told with the reason", () => {
    expect(found("Bucket", {}, "pacific")).toMatchObject({
      what: "nil",
      short: "nil in preRequest",
      reason: "Nil until the bucket is loaded, which is after this context.",
    });
    expect(found("Bucket", {}, "pacific", "operation")).toBeUndefined();
    expect(found("User", {}, "reef")?.what).toBe("empty");
    expect(found("User", {}, "tentacle")).toBeUndefined();
    expect(found("CopyFrom", { RGWOp: "copy_obj" }, "pacific", "operation")?.what).toBe("crash");
  });

  it("is only the name of a bucket that is not loaded", () => {
    const { fields } = fieldsFor("Bucket", {}, { side: "request", release: "reef" }, "Request.Bucket");
    const nils = fields.filter((one) => one.found?.what === "nil").map(({ field }) => field.name);
    expect(nils).not.toContain("Name");
    expect(nils.length).toBe(fields.length - 1);
  });

  it("follows the fields beside it", () => {
    expect(found("SwiftAccountName", { Dialect: "s3" }, "reef")?.short).toBe("nil as Dialect is s3");
    expect(found("SwiftAccountName", { dialect: "swift" }, "reef")).toBeUndefined();
    expect(found("CopyFrom", { RGWOp: "get_obj" }, "reef", "operation")?.what).toBe("nil");
    expect(found("CopyFrom", { RGWOp: "copy_obj" }, "reef", "operation")).toBeUndefined();
  });

  it("is not what another release has", () => {
    expect(found("Trace", {}, "pacific")).toBeUndefined();
    expect(found("Trace", { trace: {} }, "pacific")?.reason).toBe(
      "Trace is not in this release: Reef and later.",
    );
  });
});

it("a value is empty where all inside it is", () => {
  for (const empty of ["", 0, "0", false, null, "1970-01-01 00:00:00", [], { User: { Id: "" }, Size: 0 }])
    expect(isEmpty(empty as Json)).toBe(true);
  for (const full of ["a", 1, true, [0], { User: { Id: "a" } }]) expect(isEmpty(full as Json)).toBe(false);
});

it("says what a script sees where the case says nothing", () => {
  const text = (table: TableName, name: string) =>
    defaultText(tables[table].fields.find((field) => field.name === name)!);
  expect(text("HTTP", "Method")).toBe("GET");
  expect(text("Request", "Time")).toBe("the case's clock");
  expect(text("Object", "Size")).toBe("0");
  expect(text("Object", "Name")).toBe("empty");
  expect(text("Request", "Object")).toBe("nil");
});
