import { compareCase, isDecision, type LogRow, onVersion } from "../../runtime/cases/compare";
import { validateCase } from "../../runtime/cases/format/parse";
import type { Compared, CompareQuestion } from "./protocol";

/** Lines before the first that differs, and all lines that are sent. */
const lead = 3;
const mostRows = 200;

export function compare({ cases, before, after }: CompareQuestion): (Compared | null)[] {
  return cases.map((each) => {
    const parsed = validateCase(each);
    if (!parsed.ok) return null;
    const { flips, log, parting } = compareCase(
      onVersion(parsed.case, before),
      onVersion(parsed.case, after),
    );
    return { isFlipped: flips.some(isDecision), flips, log: fromFirstDifference(log), parting };
  });
}

function fromFirstDifference(rows: readonly LogRow[]): LogRow[] {
  const first = Math.max(0, rows.findIndex(({ same }) => !same) - lead);
  return rows.slice(first, first + mostRows);
}
