import type { lua } from "#fengari";
import { run } from "../../gateway/index";
import type { Observer } from "../../lua/observer";
import type { ContextSpan } from "../recording/recording";
import { StateSteps } from "../walk/state-steps";
import { assignIn } from "./evaluate";
import { Left } from "./left";
import type { Program } from "./program";

/**
 * Looks at a state that stands at `step`. Returns whether it has seen enough.
 *
 * @param coroutines those of the state that had been resumed, in order of their first time
 */
export type Visitor = (L: lua.lua_State, step: number, coroutines: readonly lua.lua_State[]) => boolean;

/**
 * Runs a program again and calls `visitor` at each of `steps`, before the line of the step runs. The run ends after the
 * last of them, or when the visitor has seen enough; its states stay readable as they were at that moment.
 *
 * @param contexts of the program's recording
 * @param steps ascending
 * @param log is told of what scripts log meanwhile
 */
export function visit(
  program: Program,
  contexts: readonly ContextSpan[],
  steps: readonly number[],
  visitor: Visitor,
  log: (text: string) => void = () => {},
): void {
  const queue = [...new Set([...steps, ...program.edits.map(({ step }) => step)])].sort((a, b) => a - b);
  const wanted = new Set(steps);
  const last = steps.at(-1) ?? 0;
  let state = 0;
  const observe = (): Observer => {
    const own = new StateSteps(contexts, state++);
    return new Visits(own, queue, (L, step, coroutines) => {
      for (const edit of program.edits) if (edit.step === step) assignIn(L, edit.frame, edit.statement);
      if (wanted.has(step) && visitor(L, step, coroutines)) throw new Left();
      if (step >= last) throw new Left();
    });
  };
  try {
    if (last > 0) {
      run(program.input, {
        observeLua: observe,
        log: (_context, { text }) => log(text),
        ...(program.guard && { guard: program.guard }),
      });
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}

/** Waits for the steps of a queue that are of one state. */
class Visits implements Observer {
  nextStep = Number.POSITIVE_INFINITY;
  #at = 0;
  readonly #coroutines: lua.lua_State[] = [];

  constructor(
    private readonly steps: StateSteps,
    private readonly queue: readonly number[],
    private readonly at: (...args: Parameters<Visitor>) => void,
  ) {
    this.#seek();
  }

  line(L: lua.lua_State): void {
    const step = this.queue[this.#at++]!;
    this.#seek();
    this.at(L, step, this.#coroutines);
  }

  resumed(L: lua.lua_State): void {
    if (!this.#coroutines.includes(L)) this.#coroutines.push(L);
  }

  /** Finds the next step of the queue that is of the state. */
  #seek(): void {
    let own: number | null = null;
    while (this.#at < this.queue.length) {
      own = this.steps.own(this.queue[this.#at]!);
      if (own !== null) break;
      this.#at++;
    }
    this.nextStep = own ?? Number.POSITIVE_INFINITY;
  }
}
