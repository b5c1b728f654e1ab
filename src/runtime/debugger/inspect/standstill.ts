import type { lua } from "#fengari";
import type { Recording } from "../recording/recording";
import { spansOfState } from "../walk/contexts";
import { type Evaluation, evaluate } from "./evaluate";
import { globalNames } from "./globals";
import type { Program } from "./program";
import { visit } from "./visit";

interface Reached {
  readonly L: lua.lua_State;
  readonly given: ReadonlySet<string>;
  readonly coroutines: readonly lua.lua_State[];
}

/**
 * A program that stands at a step. The run that gets there is made when something is asked, and again after an
 * evaluation that may have changed its state.
 */
export class Standstill {
  #state: Reached | null = null;
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

  /** A thread by its number in the recording; undefined for one of another context. */
  thread(number: number): lua.lua_State | undefined {
    const { L, coroutines } = this.#reached();
    const { calls, stepCalls, threads } = this.recording;
    const running = calls.threads[stepCalls[this.step]!]!;
    if (number === running) return L;
    const { state } = threads[running]!;
    if (threads[number]?.state !== state) return undefined;
    if (threads[number].main) return L.l_G.mainthread;
    // Coroutines are numbered in the order of their first resume.
    const before = threads.slice(0, number).filter((info) => info?.state === state && !info.main);
    return coroutines[before.length];
  }

  /**
   * Evaluates in a frame, 0 the innermost Lua function.
   *
   * @param thread number of the thread in the recording; default the running one
   * @returns also what the expression logged
   */
  evaluate(source: string, frame = 0, thread?: number): Evaluation & { readonly log: readonly string[] } {
    const { L } = this;
    this.#output = [];
    const evaluation = evaluate(L, frame, source, thread === undefined ? L : this.thread(thread));
    if (evaluation.disturbed) this.#state = null;
    return { ...evaluation, log: this.#output };
  }

  #reached(): Reached {
    if (this.#state !== null) return this.#state;
    const { first } = spansOfState(this.recording, this.step).find((span) => span.first <= span.last)!;
    let given: ReadonlySet<string> = new Set();
    let reached: Reached | null = null;
    visit(
      this.program,
      this.recording.contexts,
      [...new Set([first, this.step])],
      (L, step, coroutines) => {
        if (step === first) given = globalNames(L);
        if (step === this.step) reached = { L, given, coroutines };
        return step === this.step;
      },
      (line) => this.#output.push(line),
    );
    if (reached === null) throw new Error(`step ${this.step} was not reached when the case ran again`);
    this.#state = reached;
    return reached;
  }
}
