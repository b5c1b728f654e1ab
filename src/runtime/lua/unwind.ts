/**
 * Thrown by host code to leave a Lua state at once: `pcall`, `xpcall`, `coroutine.resume`, `coroutine.wrap` and
 * error handlers of the script do not see it. The VM knows it by `unwinds`, so it may be subclassed anywhere.
 */
export class Unwind extends Error {
  /** Read by the VM's `luaD_rawrunprotected`. */
  readonly unwinds = true;
  override readonly name: string = "Unwind";

  constructor(
    /** Why the state was left, for whoever started the run. */
    readonly kind: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a guard watches: not limits of a release, but what keeps this computer well. */
export type Guarded = "instructions" | "memory" | "records";

/** A guard of this run was reached. */
export class GuardReached extends Unwind {
  override readonly name = "GuardReached";

  constructor(
    readonly guarded: Guarded,
    /** Where it was: the C function that was running, or null inside Lua code. */
    readonly inside: string | null,
    message: string,
  ) {
    super("guard", message);
  }
}

/** `shouldStop` of the run said so. */
export class Stopped extends Unwind {
  override readonly name = "Stopped";

  constructor() {
    super("stop", "stopped from outside");
  }
}

/** A JavaScript error inside the VM that is no error of the script: a mistake of ours. `cause` is the error. */
export class Fault extends Unwind {
  override readonly name = "Fault";

  constructor(cause: unknown) {
    super("fault", `mistake in the Lua VM: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
