import { describeFailure } from "../../run/expectations";
import { printable, type Style } from "../../style";
import { labelOf } from "../../suite/source";
import { type Outcome, passed } from "../outcome";
import type { NewReporter } from "./reporter";

/** One line for each case as it ends, and below a failed one what failed in it. */
export const specReporter: NewReporter = (write, style) => ({
  add(outcome) {
    const mark = passed(outcome) ? style.green("✓") : style.red("✗");
    const details = whyFailed(outcome).map((line) => `    ${line}\n`);
    write(`${mark} ${printable(labelOf(outcome))}${note(outcome, style)}\n${details.join("")}`);
  },
  end() {},
});

function note({ pass }: Outcome, style: Style): string {
  return pass === null ? style.dim("  (expects nothing)") : "";
}

/** Lines that tell why a case failed; none where it passed. */
export function whyFailed({ mistakes = [], failed = [], hooks = [] }: Outcome): string[] {
  return [
    ...mistakes.map(printable),
    ...failed.flatMap((expectation) => describeFailure(expectation).split("\n")),
    ...hooks.map(({ file, line, message }) => printable(`${file}:${line}: ${message}`)),
  ];
}
