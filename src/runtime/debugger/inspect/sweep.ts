import type { Recording } from "../recording/recording";
import { type Evaluation, evaluate } from "./evaluate";
import type { Program } from "./program";
import { visit } from "./visit";

/** Steps of one visit once evaluations change the state: few of them will be visited. */
const PORTION = 100;

/**
 * Evaluates expressions at many steps of a finished run: one row for each step, one evaluation for each expression.
 * One more run serves all of it; after an evaluation that may have changed the state it goes on from the state before.
 *
 * @param steps ascending
 * @param read makes what is kept of an evaluation, while its state is there
 */
export function sweep<T>(
  program: Program,
  recording: Recording,
  steps: readonly number[],
  expressions: readonly string[],
  read: (evaluation: Evaluation) => T,
): T[][] {
  const rows: T[][] = steps.map(() => []);
  let at = 0;
  let changes = false;
  while (at < steps.length && expressions.length > 0) {
    const rest = at === 0 ? steps : steps.slice(at, at + PORTION);
    const visited = visit(
      program,
      recording,
      rest,
      ({ L }) => {
        const row = rows[at]!;
        let disturbed = false;
        while (!disturbed && row.length < expressions.length) {
          const evaluation = evaluate(L, 0, expressions[row.length]!);
          row.push(read(evaluation));
          disturbed = evaluation.disturbed;
        }
        if (row.length === expressions.length) at++;
        changes ||= disturbed;
        return disturbed;
      },
      changes,
    );
    if (visited === 0) throw new Error(`step ${steps[at]} was not reached when the case ran again`);
  }
  return rows;
}

/** Whether the value of a condition counts as true: an error does not. */
export function isTrue(evaluation: Evaluation): boolean {
  const value = evaluation.ok ? evaluation.values[0] : undefined;
  return value !== undefined && value.type !== 0 && !(value.type === 1 && value.value === false);
}
