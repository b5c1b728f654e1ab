import { describe, expect, it } from "vitest";
import { planSync } from "./plan";

const synced = new Map([["a", { path: "a.case.json", disk: "1", page: "1" }]]);
const here = (text: string, path = "a.case.json") => [{ id: "a", path, text }];
const disk = (text: string) => new Map([["a.case.json", text]]);
const nothing = { write: [], remove: [], read: [], add: [], gone: [], both: [] };

describe("a folder of cases", () => {
  it("needs nothing while page and disk agree, also where both became the same", () => {
    expect(planSync(here("1"), synced, disk("1"))).toEqual(nothing);
    expect(planSync(here("2"), synced, disk("2"))).toEqual(nothing);
  });

  it("is written where the page changed, and read where the disk did", () => {
    expect(planSync(here("2"), synced, disk("1"))).toEqual({ ...nothing, write: here("2") });
    expect(planSync(here("1"), synced, disk("2"))).toEqual({
      ...nothing,
      read: [{ id: "a", path: "a.case.json" }],
    });
  });

  it("is not changed by the layout that a person gave a file", () => {
    const byHand = new Map([["a", { path: "a.case.json", disk: "  1", page: "1" }]]);
    expect(planSync(here("1"), byHand, disk("  1"))).toEqual(nothing);
  });

  it("tells what changed in both places", () => {
    expect(planSync(here("2"), synced, disk("3"))).toEqual({
      ...nothing,
      write: here("2"),
      both: [{ id: "a", path: "a.case.json" }],
    });
  });

  it("follows a case that was moved, deleted or new, and a file that was", () => {
    expect(planSync(here("1", "b/a.case.json"), synced, disk("1"))).toEqual({
      ...nothing,
      write: here("1", "b/a.case.json"),
      remove: ["a.case.json"],
    });
    expect(planSync([], synced, disk("1"))).toEqual({ ...nothing, remove: ["a.case.json"] });
    expect(planSync(here("1"), new Map(), new Map())).toEqual({ ...nothing, write: here("1") });
    expect(planSync(here("1"), synced, new Map())).toEqual({ ...nothing, gone: ["a"] });
    expect(planSync([], new Map(), disk("1"))).toEqual({ ...nothing, add: ["a.case.json"] });
  });
});
