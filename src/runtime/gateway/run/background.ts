import type { ContextResult, RunObserver } from "../types";
import { endsRun, idle, resultOf } from "./context";
import { open, runChunk } from "./execute";
import { ScriptRun } from "./script-run";
import type { Session } from "./session";

/** Milliseconds between two rounds of the background script. */
const INTERVAL_MS = 5000;

/** The background script: one state for the life of the gateway, so its globals stay from round to round. */
export class Background {
  readonly #run: ScriptRun;
  #result: ContextResult = idle("background", "ok");
  #nextRound = 0;

  constructor(
    private readonly session: Session,
    private readonly script: string,
    observer: RunObserver,
  ) {
    this.#run = new ScriptRun(session, "background", null, observer);
    this.#run.openPackages();
    const failed = open(this.#run);
    if (failed !== null) this.#result = resultOf(this.#run, failed);
  }

  /** Runs the rounds that are due on the virtual clock. Returns whether the gateway still lives. */
  catchUp(): boolean {
    while (this.#nextRound <= this.session.clock.elapsed() && this.#alive()) {
      this.#nextRound += INTERVAL_MS;
      this.#run.round = this.#nextRound / INTERVAL_MS;
      this.#run.machine.restartRuntime();
      const ended = runChunk(this.#run, this.script);
      this.#run.noteNetwork();
      const first = this.#result.status === "ok" ? ended : this.#result;
      this.#result = { ...resultOf(this.#run, { ...ended, ...first, aborts: false }) };
    }
    return this.#alive();
  }

  get result(): ContextResult {
    return this.#result;
  }

  #alive(): boolean {
    return !endsRun(this.#result, this.session.input.crashes);
  }
}
