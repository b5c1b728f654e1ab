import {
  type Case,
  type Context,
  type Expectations,
  formatIssue,
  judge,
  type TextMatcher,
  validateCase,
} from "../runtime";
import type { Hook } from "./hook";

/** A text that must be equal, contained or matched. */
export type LineMatcher = TextMatcher | RegExp;

/** What Playwright asks of a matcher. */
interface Verdict {
  pass: boolean;
  message: () => string;
}

/** Judges the hook's last run as a case's `expect` does, by everything that can stand there. */
export function toMeet(hook: Hook, expected: Expectations): Verdict {
  const results = judge(expecting(hook.case, expected), hook.result).expectations;
  const failed = results.filter(({ pass }) => !pass);
  const lines = failed.map(
    ({ name, expected: wanted, got }) =>
      `${name}\n  expected ${JSON.stringify(wanted)}\n  got      ${JSON.stringify(got)}`,
  );
  const pass = failed.length === 0;
  return {
    pass,
    message: () => (pass ? "the hook's run meets what it should not" : lines.join("\n")),
  };
}

/**
 * The lines of the hook's debug log, all of them in order.
 * @param context whose log it is; `*`, as is the default, for that of all contexts
 */
export function toHaveLogged(
  hook: Hook,
  lines: readonly LineMatcher[],
  context: Context | "*" = "*",
): Verdict {
  const log = lines.map((line) => (line instanceof RegExp ? { matches: line.source } : line));
  return toMeet(hook, { log: { [context]: log } });
}

/** What the client gets: status, and where wanted reason and body. */
export function toAnswer(hook: Hook, http: NonNullable<Expectations["http"]>): Verdict {
  return toMeet(hook, { http });
}

function expecting(aCase: Case, expected: Expectations): Case {
  const parsed = validateCase({ ...aCase, expect: expected });
  if (parsed.ok) return parsed.case;
  throw new Error(parsed.issues.map(formatIssue).join("\n"));
}
