import { type CallInfo, type global_State, lua } from "#fengari";
import type { Context } from "../../gateway/types";
import type { Observer } from "../../lua/observer";
import { innermostLua } from "../vm/frames";
import { messageText } from "../vm/value-text";
import type { Effect } from "./recording";
import { StateCost } from "./state-cost";
import type { KnownOfEffect, Tape } from "./tape";

/** Writes down what one Lua state does. */
export class ContextRecorder implements Observer {
  /** Number of the state. */
  readonly #number: number;
  #state: global_State | null = null;
  readonly #cost: StateCost;

  constructor(
    private readonly tape: Tape,
    readonly context: Context,
  ) {
    this.#number = tape.spans.begin(context, tape.steps);
    this.#cost = new StateCost(tape.functions, context);
  }

  line(L: lua.lua_State, line: number): void {
    const { tape } = this;
    const ci = L.ci;
    this.#state = L.l_G;
    this.#cost.line(L, line);
    if (tape.isFull()) return;
    if (tape.spans.state !== this.#number) {
      tape.spans.goOn(this.context, this.#number, tape.steps, L.l_G.meter.steps - 1);
    }
    const call = ci.call || this.#enter(L, ci);
    tape.step(line, call);
  }

  returned(L: lua.lua_State, ci: CallInfo): void {
    if (ci.call > 0) this.tape.calls.leave(ci.call, this.tape.steps);
    this.#cost.goOn(L);
  }

  raised(L: lua.lua_State, status: number): void {
    if (status !== lua.LUA_ERRSYNTAX)
      this.effect("error", { error: { message: raisedMessage(L, status), caught: false } });
  }

  caught(L: lua.lua_State): void {
    // The run's own protected call stands at the base of the main thread.
    if (L.ci !== L.base_ci) this.tape.errorCaught();
    this.#cost.goOn(L);
  }

  resumed(L: lua.lua_State, resumer: lua.lua_State): void {
    const { threads, steps } = this.tape;
    threads.of(L, this.context, this.#number);
    threads.of(resumer, this.context, this.#number);
    threads.resumed(L, resumer, steps);
    this.#cost.goOn(L);
  }

  suspended(L: lua.lua_State, resumer: lua.lua_State): void {
    if (this.tape.threads.suspended(L, resumer, this.tape.steps)) this.tape.errorCaught();
    this.#cost.goOn(resumer);
  }

  /** The running function did something that can be asked about. */
  effect(kind: Effect["kind"], known: KnownOfEffect = {}): void {
    this.tape.effect(kind, this.context, this.#ownStep(), known);
  }

  finish(): void {
    this.#cost.settle();
  }

  /** Last line event of the innermost running function itself. */
  #ownStep(): number {
    const ci = this.#state === null ? null : innermostLua(this.#state.meter.thread);
    return ci === null || ci.call === 0 ? 0 : this.tape.calls.lastStep(ci.call);
  }

  /** Records the call of `ci`, and the calls below it that are not yet. */
  #enter(L: lua.lua_State, ci: CallInfo): number {
    const { tape, context } = this;
    const below = ci.previous;
    const parent = below === null || below.previous === null ? 0 : below.call || this.#enter(L, below);
    const fn = tape.functions.ofCall(ci, context);
    ci.call = tape.calls.add(
      parent,
      fn,
      tape.sites.ofCall(L, ci),
      tape.threads.of(L, context, this.#number),
      tape.steps + 1,
    );
    return ci.call;
  }
}

/** What `seterrorobj` of ldo.js will make of an error; only some have their object on the stack. */
function raisedMessage(L: lua.lua_State, status: number): string {
  if (status === lua.LUA_ERRMEM) return "not enough memory";
  if (status === lua.LUA_ERRERR) return "error in error handling";
  return messageText(L.stack[L.top - 1]!);
}
