import { type Context, releaseNames } from "../../../gateway/types";
import { analyse } from "../../analyse";
import { releaseRange, title } from "../../world/index";
import { diagnose } from "../engine";
import { type Diagnostic, type Rule, type Severity, severities } from "../rule";

/** A rule as a reader is told of it. */
export interface RuleDocument {
  id: string;
  summary: string;
  why: string;
  /** How grave it is where: from the gravest on. Releases in words, `every release` for all. */
  severities: { severity: Severity; releases: string }[];
  /** Releases where it finds nothing in the example, in words; empty where there is none. */
  quiet: string;
  /** The context that the examples stand in. */
  context: Context;
  bad: string;
  /** What is said of `bad`, and by which release. */
  message: string;
  good: string;
  /** What the quick fix is called and makes of `bad`; null where the rule has none for it. */
  fix: { title: string; text: string } | null;
}

export function documentRule(rule: Rule): RuleDocument {
  const { id, summary, docs } = rule;
  const { why, bad, good, place } = docs;
  const found = releaseNames.map((release) => ({
    release,
    worst: worstOf(find(rule, { ...place, release })),
  }));
  const first = find(rule, place)[0];
  if (!first) throw new Error(`The rule ${id} finds nothing in its own bad example.`);
  const those = (severity: Severity | undefined) => rangesOf(found.map(({ worst }) => worst === severity));
  return {
    id,
    summary,
    why,
    severities: severities.flatMap((severity) => {
      const releases = those(severity);
      return releases === "" ? [] : [{ severity, releases }];
    }),
    quiet: those(undefined),
    context: place.context,
    bad,
    message: first.message,
    good,
    fix: first.fix ? { title: first.fix.title, text: edited(bad, first.fix.edits) } : null,
  };
}

function find(rule: Rule, place: Rule["docs"]["place"]): Diagnostic[] {
  return diagnose(analyse(rule.docs.bad, place), [rule]);
}

function worstOf(found: readonly Diagnostic[]): Severity | undefined {
  return severities.find((severity) => found.some((one) => one.severity === severity));
}

/** Releases in words, neighbours taken together: `up to Reef`, `Pacific, Squid and later`. */
function rangesOf(chosen: readonly boolean[]): string {
  if (chosen.every(Boolean)) return "every release";
  const ranges: string[] = [];
  for (let start = 0; start < chosen.length; start++) {
    if (!chosen[start]) continue;
    let end = start;
    while (chosen[end + 1]) end++;
    ranges.push(rangeOf(start, end));
    start = end;
  }
  return ranges.join(", ");
}

function rangeOf(start: number, end: number): string {
  if (start === end) return title(releaseNames[start]!);
  return releaseRange({
    ...(start > 0 && { since: releaseNames[start]! }),
    ...(end < releaseNames.length - 1 && { until: releaseNames[end]! }),
  });
}

function edited(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}
