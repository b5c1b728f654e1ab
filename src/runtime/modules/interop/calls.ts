import { type LuaCFunction, lauxlib, lua, to_luastring } from "#fengari";
import { Stopped, Unwind } from "../../lua/unwind";
import { LoopError } from "../../net/loop/errors";
import { DeadlockError, StoppedError } from "../../net/luasocket/blocking";
import { RoleError } from "../../net/luasocket/stream-socket";
import { type Crossing, type LuaValue, push, pushAll, toCrossing } from "./values";

/** A Lua error on its way through code of ours. `value` is the error object. */
export class LuaError extends Error {
  override name = "LuaError";
  readonly value: Crossing;

  constructor(value: Crossing) {
    super("error of a script");
    this.value = value;
  }
}

/** A mistake of a script in calling a module; becomes a Lua error with the caller's position. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The handler of a protected call: a script's function, or a traceback. */
export type Handler = LuaValue | "traceback";

/**
 * Calls a Lua function and gives its first result. Its error is thrown as a LuaError, after a handler has seen it.
 * An Unwind goes through.
 */
export function callLua(
  L: lua.lua_State,
  pushFunction: (L: lua.lua_State) => void,
  args: readonly Crossing[],
  handler?: Handler,
): Crossing {
  const base = lua.lua_gettop(L);
  lua.lua_checkstack(L, args.length + lua.LUA_MINSTACK);
  if (handler === "traceback") lua.lua_pushcfunction(L, traceback);
  else if (handler) handler.push(L);
  pushFunction(L);
  pushAll(L, args);
  const status = lua.lua_pcall(L, args.length, 1, handler ? base + 1 : 0);
  const result = toCrossing(L, -1);
  lua.lua_settop(L, base);
  if (status !== lua.LUA_OK) throw new LuaError(result);
  return result;
}

/** A function for Lua. Errors of modules become errors of Lua; what a run ends with goes through. */
export function luaFunction(body: LuaCFunction): LuaCFunction {
  return (L) => {
    try {
      return body(L);
    } catch (error) {
      return raise(L, error);
    }
  };
}

/** A function for Lua that is written by its results. */
export function returning(body: (L: lua.lua_State) => readonly Crossing[]): LuaCFunction {
  return luaFunction((L) => pushAll(L, body(L)));
}

/** What an error object of our code looks like in a log. */
export function errorValue(error: unknown): Crossing {
  if (error instanceof LuaError) return error.value;
  return error instanceof Error ? error.message : String(error);
}

/** Errors that no protection of a callback may catch: the VM's own, and the end of a run. */
export function isFatal(error: unknown): boolean {
  return !(error instanceof LuaError || isUsage(error)) || error instanceof Unwind;
}

function raise(L: lua.lua_State, error: unknown): never {
  if (error instanceof DeadlockError) throw new Unwind("hang", error.message);
  if (error instanceof StoppedError) throw new Stopped();
  if (error instanceof LuaError) {
    push(L, error.value);
    return lua.lua_error(L);
  }
  if (error instanceof LoopError) {
    lua.lua_pushstring(L, `net/server_epoll.lua: ${error.message}`);
    return lua.lua_error(L);
  }
  if (isUsage(error)) return lauxlib.luaL_error(L, "%s", to_luastring((error as Error).message));
  throw error;
}

function isUsage(error: unknown): boolean {
  return error instanceof UsageError || error instanceof RoleError || error instanceof LoopError;
}

function traceback(L: lua.lua_State): number {
  const message = lua.lua_tostring(L, 1);
  if (message === null && !lua.lua_isnoneornil(L, 1)) return 1;
  lauxlib.luaL_traceback(L, L, message, 1);
  return 1;
}
