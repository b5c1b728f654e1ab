import type { LineCoverage } from "../../gateway/types";

/** Coverage of one script over several runs: hits and instructions of a line add up. Ascending by line. */
export function mergeCoverage(parts: Iterable<readonly LineCoverage[]>): LineCoverage[] {
  const byLine = new Map<number, LineCoverage>();
  for (const part of parts) {
    for (const { line, hits, instructions } of part) {
      const before = byLine.get(line);
      if (before === undefined) byLine.set(line, { line, hits, instructions });
      else {
        before.hits += hits;
        before.instructions += instructions;
      }
    }
  }
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}

/** How many lines have code, and how many of them ran. */
export function coverageSummary(lines: readonly LineCoverage[]): { lines: number; covered: number } {
  return { lines: lines.length, covered: lines.filter(({ hits }) => hits > 0).length };
}
