import type { lua } from "#fengari";
import { run } from "../../gateway/index";
import type { RewindableState } from "../../gateway/types";
import type { StateMark } from "../../lua/mark/rewind";
import type { Observer } from "../../lua/observer";
import type { Recording } from "../recording/recording";
import { StateSteps } from "../walk/state-steps";
import { assignIn } from "./evaluate";
import { globalNames } from "./globals";
import { Left } from "./left";
import { editsOf, type Program } from "./program";

/**
 * Looks at a state that stands before the line of `step`. Returns whether it has seen enough. What it is given is good
 * until it returns.
 */
export type Visitor = (seen: Seen, step: number) => boolean;

export interface Seen {
  /** The running thread. Read it, do not run it. */
  readonly L: lua.lua_State;
  /** Names of the globals that were there before the script's first line. */
  readonly given: ReadonlySet<string>;
  /** Coroutines of the state that had been resumed, in order of their first time. */
  readonly coroutines: readonly lua.lua_State[];
}

/** A mark of the state at one of its own steps. */
interface Milestone extends StateMark {
  readonly own: number;
  readonly coroutines: readonly lua.lua_State[];
}

/** Steps until the next try, where the state could not go on from a milestone. */
const RETRY = 97;
/** Values that all milestones may keep together, some 60 bytes each. */
const MOST_VALUES = 500_000;

/**
 * One Lua state of a program, run again to any of its steps. On the way it takes the state down now and then, so that
 * later it need not run from the beginning: it is put back to the last milestone before the step and goes on from there.
 */
export class StateReplay implements Observer {
  nextStep = 1;
  #state: RewindableState | null = null;
  /** Ascending by step. */
  #milestones: Milestone[] = [];
  /** Where it stood last, to go on from. */
  #standing: Milestone | null = null;
  #tryFrom: number;
  #visitor: Visitor = () => true;
  /** Steps to visit, and how many of them were. */
  #queue: readonly number[] = [];
  #visited = 0;
  /** The state's own count of the next one. */
  #target = 0;
  #keepsEach = false;
  #given: ReadonlySet<string> = new Set();
  #coroutines: lua.lua_State[] = [];
  readonly #steps: StateSteps;
  /** Own steps at which the program's edits are made. */
  readonly #edits: ReadonlyMap<number, Program["edits"]>;

  /** @param state its number in the recording */
  constructor(
    private readonly program: Program,
    private readonly recording: Recording,
    readonly state: number,
    private readonly log: (text: string) => void,
    /** Steps between two milestones. */
    private stride: number,
  ) {
    this.#tryFrom = stride;
    this.#steps = new StateSteps(recording.contexts, state);
    this.#edits = editsOf(program, this.#steps);
  }

  /**
   * Calls `visitor` at each of `steps` until it has seen enough. Then the state stands there, to be read.
   *
   * @param steps of this state, ascending; at least one
   * @param keepsEach takes the state down at each of them, to go on from there though the visitor has changed it
   * @returns how many were visited
   */
  visit(steps: readonly number[], visitor: Visitor, keepsEach = false): number {
    this.#queue = steps;
    this.#visited = 0;
    this.#visitor = visitor;
    this.#keepsEach = keepsEach;
    this.#target = this.#steps.own(steps[0]!)!;
    if (!this.#goOn()) this.#runAll();
    return this.#visited;
  }

  line(L: lua.lua_State): void {
    const own = L.l_G.meter.steps;
    if (own === 1) this.#given = globalNames(L);
    for (const { frame, statement } of this.#edits.get(own) ?? []) assignIn(L, frame, statement);
    if (own === this.#target) this.#look(L, own);
    if (own >= this.#tryFrom) this.#takeDown(own);
    this.#await(own);
  }

  resumed(L: lua.lua_State): void {
    if (!this.#coroutines.includes(L)) this.#coroutines.push(L);
  }

  /** Shows the visitor the next step. @throws Left when that was the last one */
  #look(L: lua.lua_State, own: number): void {
    if (this.#keepsEach && this.#standing?.own !== own) this.#standing = this.#mark(own);
    const step = this.#queue[this.#visited]!;
    const isEnough = this.#visitor({ L, given: this.#given, coroutines: this.#coroutines }, step);
    this.#visited++;
    if (isEnough || this.#visited === this.#queue.length) throw new Left();
    this.#target = this.#steps.own(this.#queue[this.#visited]!)!;
  }

  /** Puts the state back to the last mark before the next step, and goes on. Returns whether it came there. */
  #goOn(): boolean {
    const from = this.#lastBefore(this.#target);
    if (this.#state === null || from === null) return false;
    if (!from.rewind()) {
      this.#milestones = [];
      this.#tryFrom = this.stride;
      return false;
    }
    this.#coroutines = [...from.coroutines];
    try {
      if (from.own === this.#target) this.#look(this.#state.L, from.own);
      this.#await(from.own);
      this.#state.goOn();
    } catch (error) {
      if (error instanceof Left) return true;
    }
    // A chunk that ends before the steps was not the last of its state: then only the whole run leads there.
    return false;
  }

  /** Runs the program from the beginning. */
  #runAll(): void {
    this.#milestones = [];
    this.#standing = null;
    this.#state = null;
    this.#tryFrom = this.stride;
    this.#coroutines = [];
    this.nextStep = 1;
    let states = 0;
    try {
      run(this.program.input, {
        observeLua: (_context, rewindable) => {
          const state = states++;
          if (state !== this.state) return this.#editor(state);
          this.#state = rewindable;
          return this;
        },
        log: (_context, { text }) => this.log(text),
        ...(this.program.guard && { guard: this.program.guard }),
      });
    } catch (error) {
      if (!(error instanceof Left)) throw error;
    }
  }

  /** Makes the edits in another state of the run. */
  #editor(state: number): Observer | undefined {
    const edits = editsOf(this.program, new StateSteps(this.recording.contexts, state));
    if (edits.size === 0) return undefined;
    return {
      line: (L) => {
        for (const { frame, statement } of edits.get(L.l_G.meter.steps) ?? []) assignIn(L, frame, statement);
      },
    };
  }

  #lastBefore(own: number): Milestone | null {
    const marks = this.#standing === null ? this.#milestones : [...this.#milestones, this.#standing];
    let last: Milestone | null = null;
    for (const mark of marks) if (mark.own <= own && mark.own > (last?.own ?? 0)) last = mark;
    return last;
  }

  #mark(own: number): Milestone | null {
    const mark = this.#state?.mark() ?? null;
    return mark && { ...mark, own, coroutines: [...this.#coroutines] };
  }

  #takeDown(own: number): void {
    const milestone = this.#mark(own);
    if (milestone === null) {
      this.#tryFrom = own + RETRY;
      return;
    }
    this.#milestones.push(milestone);
    const kept = () => this.#milestones.reduce((sum, { size }) => sum + size, 0);
    while (kept() > MOST_VALUES && this.#milestones.length > 0) {
      this.#milestones = this.#milestones.filter((_, i) => i % 2 === 1);
      this.stride *= 2;
    }
    this.#tryFrom = own + this.stride;
  }

  /** Asks for the next step at which there is something to do after `own`. */
  #await(own: number): void {
    let next = Math.min(this.#target, Math.max(this.#tryFrom, own + 1));
    for (const step of this.#edits.keys()) if (step > own && step < next) next = step;
    this.nextStep = next;
  }
}
