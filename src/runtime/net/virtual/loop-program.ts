import type { EventLoop } from "../loop/event-loop";
import type { Program, VirtualProcess } from "./process";

/** A loop without a shortest wait spins on a real system; here time would stand still with it. */
const leastRest = 0.001;

/** An event loop that another program's waiting drives: a collector behind a hook's socket. */
export class LoopProgram implements Program {
  readonly #loop: EventLoop;
  readonly #process: VirtualProcess;
  /** No timer runs before this time: a loop's shortest wait has to pass. */
  #restUntil = 0;

  constructor(loop: EventLoop, process: VirtualProcess) {
    this.#loop = loop;
    this.#process = process;
  }

  runReady(): boolean {
    let ran = false;
    const wake = this.nextWake();
    if (wake !== undefined && wake <= this.#now) {
      ran = true;
      this.#restUntil = this.#now + Math.max(leastRest, this.#loop.context.config.min_wait);
    }
    while (this.#loop.round() === "event") ran = true;
    return ran;
  }

  nextWake(): number | undefined {
    const end = this.#loop.timers.nextEnd();
    return end === undefined || end === Number.POSITIVE_INFINITY ? undefined : Math.max(end, this.#restUntil);
  }

  get #now(): number {
    return this.#process.world.now;
  }
}
