import type { lua } from "#fengari";
import type { Recording } from "../recording/recording.ts";
import { contextAt } from "../walk/contexts.ts";
import { type Evaluation, evaluate } from "./evaluate.ts";
import { globalNames } from "./globals.ts";
import type { Program } from "./program.ts";
import { visit } from "./visit.ts";

/**
 * A program that stands at a step. The run that gets there is made when something is asked, and again after an
 * evaluation that may have changed its state.
 */
export class Standstill {
  #state: { L: lua.lua_State; given: ReadonlySet<string> } | null = null;
  #output: string[] = [];

  constructor(
    readonly program: Program,
    readonly recording: Recording,
    readonly step: number,
  ) {}

  /** The thread that is about to run the step's line. Read it, do not run it. */
  get L(): lua.lua_State {
    return this.#reached().L;
  }

  /** Names of the globals that were there before the script's first line. */
  get givenGlobals(): ReadonlySet<string> {
    return this.#reached().given;
  }

  /**
   * Evaluates in a frame of the running thread, 0 the innermost.
   *
   * @returns also what the expression logged
   */
  evaluate(source: string, frame = 0): Evaluation & { readonly log: readonly string[] } {
    const { L } = this;
    this.#output = [];
    const evaluation = evaluate(L, frame, source);
    if (evaluation.disturbed) this.#state = null;
    return { ...evaluation, log: this.#output };
  }

  #reached(): { L: lua.lua_State; given: ReadonlySet<string> } {
    if (this.#state !== null) return this.#state;
    const { first } = contextAt(this.recording, this.step);
    let given: ReadonlySet<string> = new Set();
    const look = (L: lua.lua_State, step: number) => {
      if (step === first) given = globalNames(L);
      if (step === this.step) this.#state = { L, given };
      return step === this.step;
    };
    visit(this.program, this.recording.contexts, [...new Set([first, this.step])], look, (line) =>
      this.#output.push(line),
    );
    if (this.#state === null) throw new Error(`step ${this.step} was not reached when the case ran again`);
    this.#output = [];
    return this.#state;
  }
}
