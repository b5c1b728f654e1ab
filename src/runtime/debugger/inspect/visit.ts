import type { lua } from "#fengari";
import { run } from "../../gateway/index";
import type { Observer } from "../../lua/observer";
import type { Recording } from "../recording/recording";
import { contextAt, stateAt } from "../walk/contexts";
import { StateSteps } from "../walk/state-steps";
import { assignIn } from "./evaluate";
import { globalNames } from "./globals";
import { Left } from "./left";
import { editsOf, type Program } from "./program";
import type { Seen, Visitor } from "./replay";
import { Replays } from "./replays";

/** Replays for questions about many steps, apart from those that somebody looks at. */
const replays = new WeakMap<Recording, Replays>();

/**
 * Runs a program again and calls `visitor` at each of `steps`, before the line of the step runs, until it has seen
 * enough.
 *
 * @param recording of the program
 * @param steps ascending
 * @param keepsEach for a visitor that changes the state and goes on in another visit: makes that quick
 * @returns how many were visited
 */
export function visit(
  program: Program,
  recording: Recording,
  steps: readonly number[],
  visitor: Visitor,
  keepsEach = false,
): number {
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const { state } = contextAt(recording, first);
  const isOfOne = steps.every((step) => stateAt(recording, step) === state);
  return isOfOne
    ? replaysOf(program, recording).visit(steps, visitor, keepsEach)
    : visitAll(program, recording, steps, visitor);
}

function replaysOf(program: Program, recording: Recording): Replays {
  let known = replays.get(recording);
  if (known === undefined) {
    known = new Replays(program, recording);
    replays.set(recording, known);
  }
  return known;
}

/** Visits steps of several states in one run. */
function visitAll(
  program: Program,
  { contexts }: Recording,
  steps: readonly number[],
  visitor: Visitor,
): number {
  let visited = 0;
  let states = 0;
  const look = (seen: Seen, step: number) => {
    visited++;
    if (visitor(seen, step) || step === steps.at(-1)) throw new Left();
  };
  try {
    run(program.input, {
      observeLua: () => new Visits(new StateSteps(contexts, states++), steps, program, look),
      ...(program.guard && { guard: program.guard }),
    });
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
  return visited;
}

/** Waits for the steps that are of one state. */
class Visits implements Observer {
  nextStep = 1;
  #given: ReadonlySet<string> = new Set();
  readonly #coroutines: lua.lua_State[] = [];
  readonly #wanted: readonly number[];
  readonly #edits: ReadonlyMap<number, Program["edits"]>;
  #at = 0;

  constructor(
    private readonly steps: StateSteps,
    wanted: readonly number[],
    program: Program,
    private readonly look: (seen: Seen, step: number) => void,
  ) {
    this.#wanted = wanted.filter((step) => steps.own(step) !== null);
    this.#edits = editsOf(program, steps);
  }

  line(L: lua.lua_State): void {
    const own = L.l_G.meter.steps;
    if (own === 1) this.#given = globalNames(L);
    for (const { frame, statement } of this.#edits.get(own) ?? []) assignIn(L, frame, statement);
    const step = this.#wanted[this.#at];
    if (step !== undefined && this.steps.own(step) === own) {
      this.#at++;
      this.look({ L, given: this.#given, coroutines: this.#coroutines }, step);
    }
    this.nextStep = this.#after(own);
  }

  resumed(L: lua.lua_State): void {
    if (!this.#coroutines.includes(L)) this.#coroutines.push(L);
  }

  #after(own: number): number {
    const step = this.#wanted[this.#at];
    let next = step === undefined ? Number.POSITIVE_INFINITY : this.steps.own(step)!;
    for (const edit of this.#edits.keys()) if (edit > own && edit < next) next = edit;
    return next;
  }
}
