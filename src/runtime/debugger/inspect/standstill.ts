import type { lua } from "#fengari";
import type { Recording } from "../recording/recording";
import { type Evaluation, evaluate } from "./evaluate";
import type { Program } from "./program";
import type { Seen } from "./replay";
import { Replays } from "./replays";

/**
 * A program that stands at a step. The state is there when something is asked, and again after an evaluation that may
 * have changed it. What was read of it, parts of variables that are asked for later included, is good until another step
 * of the same replays is asked about.
 */
export class Standstill {
  #output: string[] = [];
  readonly #replays: Replays;

  constructor(
    readonly program: Program,
    readonly recording: Recording,
    readonly step: number,
    replays?: Replays,
  ) {
    this.#replays = replays ?? new Replays(program, recording);
  }

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
    if (evaluation.disturbed) this.#replays.disturbed();
    return { ...evaluation, log: this.#output };
  }

  #reached(): Seen {
    return this.#replays.reach(this.step, (line) => this.#output.push(line));
  }
}
