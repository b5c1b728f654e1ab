import { describe, expect, it } from "vitest";
import { coverageSummary, mergeCoverage } from "./merge";

describe("coverage of several runs", () => {
  it("adds up by line", () => {
    const merged = mergeCoverage([
      [
        { line: 1, hits: 1, instructions: 2 },
        { line: 3, hits: 0, instructions: 0 },
      ],
      [{ line: 1, hits: 2, instructions: 4 }],
      [{ line: 2, hits: 0, instructions: 0 }],
    ]);
    expect(merged).toEqual([
      { line: 1, hits: 3, instructions: 6 },
      { line: 2, hits: 0, instructions: 0 },
      { line: 3, hits: 0, instructions: 0 },
    ]);
    expect(coverageSummary(merged)).toEqual({ lines: 3, covered: 1 });
  });
});
