import { describe, expect, it } from "vitest";
import type { Parting } from "../../runtime/cases/side-by-side";
import type { ComparisonColumn } from "../../worker/aside/client";
import { fareOf, groupsOf, partingTitle } from "./comparison";

const parting: Parting = {
  from: "quincy",
  to: "reef",
  context: "preRequest",
  kind: "status",
  line: 2,
  before: "error",
  after: "ok",
  causes: ["hasRgwTable"],
  why: "",
};

const column = (over: Partial<ComparisonColumn>): ComparisonColumn => ({
  release: "pacific",
  contexts: [{ context: "preRequest", status: "ok", error: null, log: [], changes: [], unsent: 0 }],
  http: null,
  works: true,
  missesItsEffect: false,
  operation: "done",
  parting: null,
  ...over,
});

describe("a comparison in words", () => {
  it("says how a release fares, with the line where it does not work", () => {
    expect(fareOf(column({}))).toMatchObject({ tone: "good", words: "" });
    expect(fareOf(column({ missesItsEffect: true }))).toMatchObject({ tone: "warn", words: "no effect" });
    const [context] = column({}).contexts;
    const error = { message: "no RGW", line: 2, traceback: null };
    const failed = column({ contexts: [{ ...context!, status: "error", error }] });
    expect(fareOf(failed)).toMatchObject({ tone: "bad", words: "error :2" });
    expect(fareOf(failed).title).toContain("no RGW");
  });

  it("says in what and where two releases part", () => {
    expect(partingTitle(parting)).toBe("Quincy and Reef part: how it ends in preRequest at line 2");
    expect(partingTitle({ ...parting, context: null, kind: "answer", line: null })).toBe(
      "Quincy and Reef part: the answer",
    );
  });

  it("puts neighbours that do the same into one column", () => {
    const columns = [column({}), column({ release: "quincy" }), column({ release: "reef", parting })];
    const groups = groupsOf({ columns, first: parting });
    expect(groups.map((group) => group.map(({ release }) => release))).toEqual([
      ["pacific", "quincy"],
      ["reef"],
    ]);
  });
});
