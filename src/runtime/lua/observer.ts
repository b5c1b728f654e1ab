import type { CallInfo, lua } from "#fengari";

/**
 * Is told what a script does, for a debugger. Nothing that an observer is told may change the state; it may throw
 * what the VM knows as an `Unwind` to leave the state.
 */
export interface Observer {
  /**
   * The next step that `line` wants to be told of, read at the start and after each `line`. Default: every step.
   * Steps that nobody waits for cost nothing.
   */
  nextStep?: number;
  /** A new line is about to run: one step. */
  line?(L: lua.lua_State, line: number): void;
  /** A Lua function returned: its frame `ci` is gone, its caller is on top. */
  returned?(L: lua.lua_State, ci: CallInfo): void;
  /** An error with this status (`LUA_ERR…`) is about to leave the place where it was raised. */
  raised?(L: lua.lua_State, status: number): void;
  /** A protected call caught an error and is on top again. */
  caught?(L: lua.lua_State): void;
  /** The coroutine `L` is about to run on. */
  resumed?(L: lua.lua_State, resumer: lua.lua_State): void;
  /** The coroutine `L` yielded or ended (`L.status` tells), and its resumer runs on. */
  suspended?(L: lua.lua_State, resumer: lua.lua_State): void;
}
