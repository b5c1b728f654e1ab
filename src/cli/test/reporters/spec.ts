import { describeFailure } from "../../run/expectations";
import { printable, type Style } from "../../style";
import type { Terminal } from "../../terminal";
import { type Outcome, passed } from "../outcome";
import type { Reporter } from "./reporter";

/** One line for each file as it ends, and below a failed one what failed in it. */
export function specReporter({ out, style }: Terminal): Reporter {
  return {
    ownsOutput: false,
    add(outcome) {
      const mark = passed(outcome) ? style.green("✓") : style.red("✗");
      const details = whyFailed(outcome).map((line) => `    ${line}\n`);
      out(`${mark} ${printable(outcome.file)}${note(outcome, style)}\n${details.join("")}`);
    },
  };
}

function note(outcome: Outcome, style: Style): string {
  return "result" in outcome && outcome.result.pass === null ? style.dim("  (expects nothing)") : "";
}

/** Lines that tell why a file failed; none where it passed. */
export function whyFailed(outcome: Outcome): string[] {
  if ("mistakes" in outcome) return outcome.mistakes.map(printable);
  return outcome.result.expectations
    .filter(({ pass }) => !pass)
    .flatMap((expectation) => describeFailure(expectation).split("\n"));
}
