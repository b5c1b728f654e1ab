import { describe, expect, it } from "vitest";
import { draftOf } from "../draft";
import { cleanFolder, copyName, type Listed, moved, neighbour, nextOrder, rowsOf } from "./arrange";

const listed = (id: string, order: number, folder = "", name = id): Listed => ({
  id,
  order,
  folder,
  revision: 1,
  draft: draftOf({ format: 1, name, release: "reef", request: { RGWOp: "put_obj" } }),
});
const cases = [listed("c", 2), listed("a", 0), listed("b", 1), listed("x", 0, "up"), listed("y", 1, "up")];
const shown = (query = "", closed: string[] = []) =>
  rowsOf(cases, query, new Set(closed)).map((row) => (row.kind === "case" ? row.case.id : `${row.folder}/`));
/** The order after a move. */
const orderAfter = (id: string, folder: string, before: string | null) => {
  const changed = new Map(moved(cases, id, { folder, before }).map((each) => [each.id, each]));
  const all = cases.map((each) => changed.get(each.id) ?? each);
  return rowsOf(all, "", new Set()).map((row) => (row.kind === "case" ? row.case.id : `${row.folder}/`));
};

describe("the list", () => {
  it("shows folders after the cases of none, each in its order", () => {
    expect(shown()).toEqual(["a", "b", "c", "up/", "x", "y"]);
    expect(shown("", ["up"])).toEqual(["a", "b", "c", "up/"]);
  });

  it("is searched by name, folder, release and operation, also in closed folders", () => {
    expect(shown("x", ["up"])).toEqual(["up/", "x"]);
    expect(shown("UP reef put_obj")).toEqual(["up/", "x", "y"]);
    expect(shown("nothing")).toEqual([]);
  });

  it("moves a case before another, to the end, and into a folder", () => {
    expect(orderAfter("c", "", "a")).toEqual(["c", "a", "b", "up/", "x", "y"]);
    expect(orderAfter("a", "", null)).toEqual(["b", "c", "a", "up/", "x", "y"]);
    expect(orderAfter("a", "up", "y")).toEqual(["b", "c", "up/", "x", "a", "y"]);
    expect(orderAfter("y", "new", null)).toEqual(["a", "b", "c", "new/", "y", "up/", "x"]);
    expect(moved(cases, "a", { folder: "", before: "a" })).toEqual([]);
  });

  it("moves a case by one row, and not out of its folder", () => {
    expect(neighbour(cases, "b", -1)).toEqual({ folder: "", before: "a" });
    expect(neighbour(cases, "b", 1)).toEqual({ folder: "", before: null });
    expect(neighbour(cases, "a", 1)).toEqual({ folder: "", before: "c" });
    expect([neighbour(cases, "a", -1), neighbour(cases, "y", 1)]).toEqual([null, null]);
    expect(nextOrder(cases, "up")).toBe(2);
  });

  it("names copies and folders", () => {
    expect(copyName("a", new Set())).toBe("a copy");
    expect(copyName("a copy 2", new Set(["a copy", "a copy 2"]))).toBe("a copy 3");
    expect(cleanFolder(" up // large/../")).toBe("up/large");
  });
});
