import type { Terminal } from "../../terminal";
import { type Outcome, passed } from "../outcome";
import type { Reporter } from "./reporter";

/** One JSON document: totals, and each file with its failed expectations or its mistakes. */
export function jsonReporter({ out }: Terminal): Reporter {
  return {
    ownsOutput: true,
    end(outcomes) {
      const good = outcomes.filter(passed).length;
      const report = { passed: good, failed: outcomes.length - good, cases: outcomes.map(entry) };
      out(`${JSON.stringify(report, null, 2)}\n`);
    },
  };
}

function entry(outcome: Outcome): Record<string, unknown> {
  const { file } = outcome;
  if ("mistakes" in outcome) return { file, pass: false, mistakes: outcome.mistakes };
  const { name, release, pass, expectations } = outcome.result;
  return { file, name, release, pass, failed: expectations.filter((expectation) => !expectation.pass) };
}
