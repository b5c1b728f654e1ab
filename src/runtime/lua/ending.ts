import { lauxlib, lua, to_jsstring } from "#fengari";
import type { Unwind } from "./unwind";

/** How a piece of Lua code ended. */
export type Ending =
  | { readonly kind: "ok" }
  | LuaError
  | { readonly kind: "unwind"; readonly unwind: Unwind };

export interface LuaError {
  readonly kind: "error";
  /** Lua type of the error object. */
  readonly type: string;
  /** What `lua_tostring` makes of the error object: null unless it is a string or a number. */
  readonly message: Uint8Array | null;
  /** Line of the innermost Lua function where it was raised; null if none was running. */
  readonly line: number | null;
  /** As `luaL_traceback` writes it, without the message; null for errors that no message handler sees. */
  readonly traceback: string | null;
}

/** Where an error was raised: what the message handler of a run saw. */
export interface Raised {
  readonly line: number | null;
  readonly traceback: string;
}

/** The error object on top of the stack as an ending; it is popped. */
export function popError(L: lua.lua_State, raised: Raised | null, line: number | null): LuaError {
  const type = to_jsstring(lauxlib.luaL_typename(L, -1));
  const bytes = lua.lua_tostring(L, -1);
  const message = bytes === null ? null : bytes.slice();
  lua.lua_pop(L, 1);
  return { kind: "error", type, message, line: raised?.line ?? line, traceback: raised?.traceback ?? null };
}
