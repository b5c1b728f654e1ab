import { type CallInfo, lua } from "#fengari";
import { run } from "../../gateway/index";
import type { Context, RunObserver } from "../../gateway/types";
import type { Observer } from "../../lua/observer";
import { assignIn } from "../inspect/evaluate";
import type { Program } from "../inspect/program";
import type { Effect, Recording } from "../recording/recording";
import { innermostLua } from "../vm/frames";
import { StateSteps } from "../walk/state-steps";
import { Follower } from "./follow";
import type { Sources } from "./source";

/** Thrown when the question is answered. The VM lets it pass as it does an `Unwind`. */
class Answered extends Error {
  readonly unwinds = true;
}

/** Lines of the same function before the statement that are followed too: a statement may stand on several. */
const LINES_BEFORE = 8;

/** Where to stop following, and what to ask there. */
export type Until =
  /** When the effect happens, or the run is over by it: what its instruction uses. */
  | { readonly effect: Effect }
  /** When `step` is about to run: what `of` was made from. */
  | { readonly step: number; readonly of: Holder };

/** What holds a value that was written. */
export type Holder =
  /** A register of the call that wrote, or of the one that runs then. */
  | { readonly register: number; readonly call: "writer" | "running" }
  /** An upvalue or a global. */
  | { readonly name: string };

/** Follows the values of the call that runs `step` from there on. */
export function trace(program: Program, recording: Recording, step: number, until: Until): Sources {
  const tracer = new Tracer(program, recording, startOf(recording, step), until);
  try {
    run(program.input, tracer.observer);
  } catch (error) {
    if (!(error instanceof Answered)) throw error;
  }
  return tracer.answer;
}

/** A step of the same call a few lines before. */
function startOf({ stepCalls, contexts }: Recording, step: number): number {
  const call = stepCalls[step];
  const first = contexts.find(({ last }) => step <= last)?.first ?? 1;
  let start = step;
  for (let s = step, found = 0; s >= first && found <= LINES_BEFORE; s--) {
    if (stepCalls[s] !== call) continue;
    start = s;
    found++;
  }
  return start;
}

class Tracer {
  answer: Sources = [];
  readonly observer: RunObserver;
  #state = 0;
  #follower: Follower | null = null;
  #owner: CallInfo | null = null;
  #L: lua.lua_State | null = null;
  readonly #counts = new Map<string, number>();

  constructor(
    private readonly program: Program,
    private readonly recording: Recording,
    private readonly start: number,
    private readonly until: Until,
  ) {
    this.observer = {
      log: (context) => this.#happened("log", context),
      changed: (context) => this.#happened("change", context),
      opsLog: (context) => this.#happened("opsLog", context),
      network: (context, _event, index) => this.#happened("network", context, index),
      observeLua: (context) => this.#observe(context),
      ...(program.guard && { guard: program.guard }),
    };
  }

  #observe(context: Context): Observer {
    const steps = new StateSteps(this.recording.contexts, this.#state++);
    return {
      // From where the following begins, every line matters.
      nextStep: this.program.edits.length > 0 ? 1 : (steps.own(this.start) ?? Number.POSITIVE_INFINITY),
      line: (L) => this.#line(L, steps.ofRun(L.l_G.meter.steps)),
      raised: (_L, status) => {
        if (status !== lua.LUA_ERRSYNTAX) this.#happened("error", context);
      },
    };
  }

  #line(L: lua.lua_State, step: number): void {
    for (const edit of this.program.edits) if (edit.step === step) assignIn(L, edit.frame, edit.statement);
    if (step === this.start) this.#attach(L);
    if ("step" in this.until && step === this.until.step) this.#answer(this.#held(L, this.until.of));
  }

  #held(L: lua.lua_State, of: Holder): Sources {
    const follower = this.#follower;
    if (follower === null) return [];
    if ("name" in of) return follower.written.get(of.name) ?? [];
    if (of.call === "writer") return this.#owner ? follower.registers.get(this.#owner, of.register) : [];
    // The hook has not seen the first instruction of the function yet, by which its parameters are known.
    follower.instruction(L);
    return follower.registers.get(L.ci, of.register);
  }

  #attach(L: lua.lua_State): void {
    this.#L = L;
    this.#owner = L.ci;
    const follower = new Follower(L.ci, this.program.input.release);
    this.#follower = follower;
    const isError = "effect" in this.until && this.until.effect.kind === "error";
    const step = (thread: lua.lua_State) => {
      // An instruction that fails has no result to follow, and a C++ exception is not raised in Lua at all: what the
      // last instruction was given is the answer.
      if (isError) this.answer = follower.operands(thread, thread.ci);
      follower.instruction(thread);
    };
    lua.lua_sethook(L, step, lua.LUA_MASKCOUNT, 1);
  }

  #happened(kind: Effect["kind"], context: Context, known?: number): void {
    const key = `${kind} ${context}`;
    const index = known ?? this.#counts.get(key) ?? 0;
    this.#counts.set(key, index + 1);
    if (!("effect" in this.until)) return;
    const { effect } = this.until;
    if (effect.kind !== kind || effect.context !== context || effect.index !== index || this.#L === null)
      return;
    if (kind === "error") this.#answer(this.answer);
    const ci = innermostLua(this.#L);
    this.#answer(ci === null ? [] : this.#follower!.operands(this.#L, ci));
  }

  #answer(sources: Sources): never {
    this.answer = sources;
    throw new Answered();
  }
}
