import type { Range } from "../../analysis/syntax";

/** The kinds of mistakes. */
export type MutationKind =
  | "statement"
  | "value"
  | "return"
  | "function"
  | "condition"
  | "loop"
  | "logic"
  | "comparison"
  | "arithmetic"
  | "constant";

/** One small mistake as a change of the text. */
export interface Mistake {
  readonly kind: MutationKind;
  /** What is replaced; UTF-16 offsets. */
  readonly range: Range;
  readonly after: string;
  /** Of which code must run for the mistake to matter: the statement or condition around it. */
  readonly runs: Range;
}

/** A script with one small mistake in it. */
export interface Mutant extends Mistake {
  /** Of the mistake's first character, from 1. */
  readonly line: number;
  /** Text that the mistake replaces. */
  readonly before: string;
  /** Lines of `runs`, first and last. */
  readonly lines: readonly [number, number];
}

/** The script with the mistake made. */
export function mutated(script: string, { range, after }: Pick<Mistake, "range" | "after">): string {
  return script.slice(0, range.start) + after + script.slice(range.end);
}
