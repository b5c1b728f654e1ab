import { lua } from "#fengari";
import type { Context } from "../../gateway/types";
import type { ThreadInfo, ThreadSwitch } from "./recording";

/** Numbers the threads of a run and keeps when coroutines were resumed and suspended. */
export class ThreadTable {
  readonly threads: (ThreadInfo | null)[] = [null];
  readonly switches: ThreadSwitch[] = [];
  readonly #numbers = new WeakMap<lua.lua_State, number>();

  of(L: lua.lua_State, context: Context, state: number): number {
    const known = this.#numbers.get(L);
    if (known !== undefined) return known;
    const number = this.threads.push({ context, main: L === L.l_G.mainthread, state }) - 1;
    this.#numbers.set(L, number);
    return number;
  }

  /** Both are known. */
  resumed(L: lua.lua_State, resumer: lua.lua_State, step: number): void {
    this.#add("resume", L, resumer, step);
  }

  /** `L` is not running any more. Returns whether an error ended it. */
  suspended(L: lua.lua_State, resumer: lua.lua_State, step: number): boolean {
    const failed = L.status > lua.LUA_YIELD;
    const kind = failed ? "error" : L.status === lua.LUA_YIELD ? "yield" : "return";
    this.#add(kind, L, resumer, step);
    return failed;
  }

  #add(kind: ThreadSwitch["kind"], L: lua.lua_State, resumer: lua.lua_State, step: number): void {
    const numbers = this.#numbers;
    this.switches.push({ step, kind, thread: numbers.get(L)!, resumer: numbers.get(resumer)! });
  }
}
