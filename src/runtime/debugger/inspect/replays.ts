import type { Recording } from "../recording/recording";
import { contextAt } from "../walk/contexts";
import type { Program } from "./program";
import { type Reached, STRIDE, StateReplay } from "./replay";

/** States that are kept to go on from. */
const KEPT = 2;

/** The replays of a recorded program. One step is looked at at a time. */
export class Replays {
  #replays: StateReplay[] = [];
  #at: { readonly step: number; readonly reached: Reached } | null = null;
  #log: (text: string) => void = () => {};

  constructor(
    readonly program: Program,
    readonly recording: Recording,
    private readonly stride = STRIDE,
  ) {}

  /**
   * The state before the line of `step`. What was reached before is another state from now on.
   *
   * @param log is told of what is logged from now on
   */
  reach(step: number, log: (text: string) => void): Reached {
    this.#log = log;
    if (this.#at?.step !== step) {
      this.#at = null;
      this.#at = { step, reached: this.#replayOf(step).reach(step) };
    }
    return this.#at.reached;
  }

  /** The state that was reached is not any more what it was. */
  disturbed(): void {
    this.#at = null;
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
