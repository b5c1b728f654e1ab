import type { RunInput } from "../../gateway/types";
import type { Guard } from "../../lua/supervisor";
import type { StateSteps } from "../walk/state-steps";

/** What is debugged: a case, and the assignments a person made at its steps. The same program gives the same run. */
export interface Program {
  readonly input: RunInput;
  /** Ascending by step. */
  readonly edits: readonly Edit[];
  /** In place of the runtime's own; it decides where an endless run ends. */
  readonly guard?: Guard;
}

/** A statement that runs before the line of a step does. */
export interface Edit {
  readonly step: number;
  /** Which frame's variables it sees; 0 is the innermost. */
  readonly frame: number;
  readonly statement: string;
}

/** The edits of one state by its own steps. */
export function editsOf({ edits }: Program, steps: StateSteps): Map<number, Program["edits"]> {
  const byStep = new Map<number, Program["edits"]>();
  for (const edit of edits) {
    const own = steps.own(edit.step);
    if (own !== null) byStep.set(own, [...(byStep.get(own) ?? []), edit]);
  }
  return byStep;
}
