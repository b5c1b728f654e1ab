import type { Context } from "../../runtime/gateway/types";
import type { CaseResult } from "../../worker/client";
import { aftermathOf, lineOf, statusWords, type Tone, troubleOf } from "./outcome";
import { count } from "./values";

/** How a run ended, in words: one sentence, and where something is wrong what was said, why, and what to do. */
export interface Verdict {
  tone: Tone;
  title: string;
  /** The gateway's own words. */
  quote?: string;
  reason?: string;
  fix?: string;
  at?: { context: Context; line: number };
  /** Expectations that are not met. */
  unmet?: number;
}

/** The verdict on a run that came to its end, be it a crash of the gateway; `expects`: whether expectations count. */
export function verdictOf(result: CaseResult, expects = true): Verdict {
  const trouble = troubleOf(result.contexts) ?? aftermathOf(result.contexts);
  if (trouble) {
    const { sentence } = statusWords(trouble.status);
    const tone = trouble.status === "ok" ? "warn" : statusWords(trouble.status).tone;
    const line = lineOf(trouble);
    return {
      tone,
      title: sentence(trouble.context),
      ...(trouble.error && { quote: trouble.error.message }),
      ...(trouble.outcome && { reason: trouble.outcome.reason, fix: trouble.outcome.fix }),
      ...(line !== null && { at: { context: trouble.context, line } }),
    };
  }
  const failed = expects ? result.expectations.filter((each) => !each.pass).length : 0;
  if (failed > 0) {
    return { tone: "warn", title: `Ran to its end; ${count(failed, "expectation")} not met.`, unmet: failed };
  }
  if (result.contexts.length === 0) return { tone: "quiet", title: "There is no script to run." };
  const lines = result.contexts.reduce((sum, { log }) => sum + log.length, 0);
  const changes = result.contexts.reduce((sum, each) => sum + each.changes.length, 0);
  return { tone: "good", title: `Ran to its end: ${count(lines, "log line")}, ${count(changes, "change")}.` };
}
