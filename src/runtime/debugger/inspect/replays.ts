import type { Recording } from "../recording/recording";
import { contextAt } from "../walk/contexts";
import type { Program } from "./program";
import { type Seen, StateReplay, type Visitor } from "./replay";

/** States that are kept to go on from. */
const KEPT = 2;
/** Milestones of a recording, and the fewest and most steps between two of them: some milliseconds of running. */
const MILESTONES = 40;
const SHORTEST = 2_000;
const LONGEST = 20_000;

/** The replays of a recorded program. One step is looked at at a time. */
export class Replays {
  #replays: StateReplay[] = [];
  #at: { readonly step: number; readonly seen: Seen } | null = null;
  #log: (text: string) => void = () => {};

  constructor(
    readonly program: Program,
    readonly recording: Recording,
    private readonly stride = strideOf(recording),
  ) {}

  /**
   * The state before the line of `step`. What was reached before is another state from now on. Throws an `Error` where
   * the program does not come there: then it is not the one that was recorded.
   *
   * @param log is told of what is logged from now on
   */
  reach(step: number, log: (text: string) => void): Seen {
    this.#log = log;
    if (this.#at?.step !== step) this.visit([step], (seen) => this.#stand(step, seen), true);
    if (this.#at?.step !== step) throw new Error(`step ${step} was not reached when the case ran again`);
    return this.#at.seen;
  }

  /** The state that was reached is not any more what it was. */
  disturbed(): void {
    this.#at = null;
  }

  /** As `StateReplay.visit`. @param steps of one state */
  visit(steps: readonly number[], visitor: Visitor, keepsEach = false): number {
    this.#at = null;
    return this.#replayOf(steps[0]!).visit(steps, visitor, keepsEach);
  }

  #stand(step: number, seen: Seen): true {
    this.#at = { step, seen };
    return true;
  }

  #replayOf(step: number): StateReplay {
    const { state } = contextAt(this.recording, step);
    const replay =
      this.#replays.find((each) => each.state === state) ??
      new StateReplay(this.program, this.recording, state, (text) => this.#log(text), this.stride);
    this.#replays = [replay, ...this.#replays.filter((each) => each !== replay)].slice(0, KEPT);
    return replay;
  }
}

function strideOf({ steps }: Recording): number {
  return Math.min(Math.max(Math.ceil(steps / MILESTONES), SHORTEST), LONGEST);
}
