import { Unwind } from "../../lua/unwind";
import type { Program } from "../../net/virtual/process";
import { errorValue, isFatal } from "../interop/calls";
import type { Crossing } from "../interop/values";

/** How a collector came to its end: by an error that left its loop, or in something that never ends. */
export type CollectorFailure = { kind: "error"; value: Crossing } | { kind: "hangs"; message: string };

/** The event loop of a collector script, which may fail; after that it does nothing any more. */
export class CollectorProgram implements Program {
  readonly #loop: Program;
  readonly #failed: (failure: CollectorFailure) => void;
  #ended = false;

  constructor(loop: Program, failed: (failure: CollectorFailure) => void) {
    this.#loop = loop;
    this.#failed = failed;
  }

  runReady(): boolean {
    if (this.#ended) return false;
    try {
      return this.#loop.runReady();
    } catch (error) {
      this.#ended = true;
      this.#failed(failureOf(error));
      return true;
    }
  }

  nextWake(): number | undefined {
    return this.#ended ? undefined : this.#loop.nextWake();
  }
}

/** @throws what is no failure of the script but a mistake of ours */
function failureOf(error: unknown): CollectorFailure {
  if (!isFatal(error)) return { kind: "error", value: errorValue(error) };
  if (error instanceof Unwind && ["guard", "hang"].includes(error.kind))
    return { kind: "hangs", message: error.message };
  throw error;
}
