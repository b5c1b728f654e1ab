import { validateCase } from "../runtime/cases/format/parse";
import type { CaseIssue } from "../runtime/cases/issue";
import type { CaseResult } from "../runtime/cases/result";
import { runCase } from "../runtime/cases/run";
import { releases as allReleases } from "../runtime/gateway";
import type { ReleaseName, RunObserver } from "../runtime/gateway/types";

export type { ExpectationResult as Expectation } from "../runtime/cases/expect";
export type { CaseIssue as Mistake } from "../runtime/cases/issue";
export type { CaseResult } from "../runtime/cases/result";

export interface ReleaseInfo {
  name: ReleaseName;
  /** For example `Pacific 16.2`. */
  title: string;
}

/** The releases that have been compared with real gateways so far. */
const offered: ReleaseName[] = ["pacific"];

/** The releases to choose from. */
export function releases(): ReleaseInfo[] {
  return offered.map((name) => {
    const [major, minor] = allReleases[name].version.split(".");
    return { name, title: `${name[0]!.toUpperCase()}${name.slice(1)} ${major}.${minor}` };
  });
}

/** Mistakes of a case; none where it can be run. */
export function check(input: unknown): CaseIssue[] {
  const parsed = validateCase(input);
  return parsed.ok ? [] : parsed.issues;
}

/** Validates a case and runs it. */
export function run(
  input: unknown,
  observer: RunObserver,
): { result: CaseResult } | { mistakes: CaseIssue[] } {
  const parsed = validateCase(input);
  return parsed.ok ? { result: runCase(parsed.case, observer) } : { mistakes: parsed.issues };
}
