import { lauxlib, lua } from "#fengari";
import { Unwind } from "../../lua/unwind";

/** A script that runs as a program of its own ended itself by `os.exit`. */
export class ScriptExit extends Unwind {
  override readonly name = "ScriptExit";

  /** @param code what a shell sees: 0 to 255 */
  constructor(readonly code: number) {
    super("exit", `exit with code ${code}`);
  }
}

/** Lua 5.3's `os.exit ([code])`: true, the default, is 0; false is 1. */
export function exit(L: lua.lua_State): never {
  if (lua.lua_isboolean(L, 1)) throw new ScriptExit(lua.lua_toboolean(L, 1) ? 0 : 1);
  throw new ScriptExit(Number(BigInt.asUintN(8, BigInt(lauxlib.luaL_optinteger(L, 1, 0)))));
}
