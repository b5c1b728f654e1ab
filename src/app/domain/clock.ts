import { timeOf } from "./form/time";

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * The clock that a typed text stands for: `2026-03-04 05:06` is `2026-03-04T05:06:00Z`; what is no time stays, to be
 * marked. Undefined where nothing is typed.
 */
export function clockOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const time = instant.test(trimmed) ? undefined : timeOf(trimmed);
  return time ? `${time.replace(" ", "T")}Z` : trimmed;
}
