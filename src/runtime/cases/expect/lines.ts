import type { TextMatcher } from "../format/text";
import { type ExpectationResult, matchesText, verdict } from "./check";

/**
 * One result for each expected line, by its index, and one for each line too many. An empty list expects
 * that there is no line at all.
 */
export function checkLines(name: string, expected: TextMatcher[], got: string[]): ExpectationResult[] {
  if (expected.length === 0 && got.length === 0) return [{ name, pass: true }];
  const there = expected.map((matcher, i) => {
    const text = got[i];
    return verdict(`${name}[${i}]`, text !== undefined && matchesText(matcher, text), matcher, text);
  });
  const extra = got
    .slice(expected.length)
    .map((text, i) => verdict(`${name}[${expected.length + i}]`, false, null, text));
  return [...there, ...extra];
}
