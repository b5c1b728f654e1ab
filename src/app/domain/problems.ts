import type { Severity, TextEdit } from "../../runtime/analysis";
import { count } from "./values";

/** The colour of each severity. */
export const problemTones: Record<Severity, string> = {
  error: "tone-bad",
  warning: "tone-warn",
  information: "tone-quiet",
  hint: "tone-quiet",
};

/** From the gravest on. */
const nouns: Record<Severity, string> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "hint",
};

/** `1 error`, `2 warnings`: how many there are of each severity that there is. */
export function problemCounts(
  problems: readonly { severity: Severity }[],
): { severity: Severity; text: string }[] {
  return (Object.keys(nouns) as Severity[]).flatMap((severity) => {
    const number = problems.filter((problem) => problem.severity === severity).length;
    return number === 0 ? [] : [{ severity, text: count(number, nouns[severity]) }];
  });
}

/** A text after edits, whose places are all counted in the text before any of them. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}
