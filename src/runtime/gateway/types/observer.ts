import type { lua } from "#fengari";
import type { StateMark } from "../../lua/mark/rewind";
import type { Observer } from "../../lua/observer";
import type { Guard } from "../../lua/supervisor";
import type { Context } from "./names";
import type { NetworkEvent } from "./network";
import type { Change, LogLine } from "./result";

/** The state of one script that a debugger may put back to an earlier line, as long as the run is not over. */
export interface RewindableState {
  /** Its main thread. */
  readonly L: lua.lua_State;
  /** Takes down the state and the request as they stand at a line event; null where the script could not go on from it. */
  mark(): StateMark | null;
  /** Goes on from where it was just put back to, until the observer leaves or the script ends. */
  goOn(): void;
}

/** What a caller may observe or ask while a run goes on; nothing here changes its result. */
export interface RunObserver {
  /** Called for each log line as it is written. */
  log?(context: Context, line: LogLine): void;
  /** Called for each write of a script as it happens. */
  changed?(context: Context, change: Change): void;
  /** Called for each record of `Request.Log()` as it is written. */
  opsLog?(context: Context): void;
  /**
   * Called for each event on the network that happens while a script runs.
   * @param index its place in the `network` of that context's result
   */
  network?(context: Context, event: NetworkEvent, index: number): void;
  /**
   * In place of the runtime's own guard, which otherwise ends a run that takes too much of this computer. Who can end
   * a run from outside, as a page can end its worker, may let it go on.
   */
  guard?: Guard;
  /**
   * Milliseconds of a real clock, to hold the run-time limit against instead of the virtual one, on which 50,000 VM
   * instructions take a millisecond. Such a run is not the same each time.
   */
  hostClock?: () => number;
  /** Polled about every 10,000 VM instructions; true ends the run with status `stopped`. */
  shouldStop?(): boolean;
  /**
   * Called before a script gets its state: of a data context once per chunk, of background once. What it returns is
   * told what the script does; it may read the state, and leave it by throwing an `Unwind`.
   */
  observeLua?(context: Context, state: RewindableState): Observer | undefined;
}
