import type { Recording } from "../recording/recording";
import { type Evaluation, evaluate } from "./evaluate";
import type { Program } from "./program";
import { visit } from "./visit";

/**
 * Evaluates expressions at many steps of a finished run: one row for each step, one evaluation for each expression.
 * One more run serves all of it; after an evaluation that may have changed the state the rest takes another run.
 *
 * @param steps ascending
 * @param read makes what is kept of an evaluation, while its state is there
 */
export function sweep<T>(
  program: Program,
  { contexts }: Recording,
  steps: readonly number[],
  expressions: readonly string[],
  read: (evaluation: Evaluation) => T,
): T[][] {
  const rows: T[][] = steps.map(() => []);
  const isDone = (i: number) => rows[i]!.length === expressions.length;
  let at = 0;
  while (at < steps.length && expressions.length > 0) {
    const from = at;
    const before = rows[at]!.length;
    visit(program, contexts, steps.slice(at), (L) => {
      while (!isDone(at)) {
        const evaluation = evaluate(L, 0, expressions[rows[at]!.length]!);
        rows[at]!.push(read(evaluation));
        if (evaluation.disturbed) {
          if (isDone(at)) at++;
          return true;
        }
      }
      at++;
      return false;
    });
    if (at === from && rows[at]!.length === before) {
      throw new Error(`step ${steps[at]} was not reached when the case ran again`);
    }
  }
  return rows;
}

/** Whether the value of a condition counts as true: an error does not. */
export function isTrue(evaluation: Evaluation): boolean {
  const value = evaluation.ok ? evaluation.values[0] : undefined;
  return value !== undefined && value.type !== 0 && !(value.type === 1 && value.value === false);
}
