import { type LuaRegistration, lauxlib, lua, to_jsstring } from "#fengari";
import { FileError } from "../files/errno";
import { filesOf } from "./file-handle";

/**
 * `luaL_loadfilex` on the run's files: pushes the function or the message. Only text is accepted, for bytecode
 * can break the VM.
 */
export function loadFile(L: lua.lua_State, name: string, mode: string | null): number {
  let bytes: Uint8Array;
  try {
    bytes = filesOf(L).read(name);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    lua.lua_pushliteral(L, `cannot open ${name}: ${error.message}`);
    return lauxlib.LUA_ERRFILE;
  }
  const source = withoutFirstComment(bytes);
  return lauxlib.luaL_loadbufferx(L, source, source.length, `@${name}`, mode === "b" ? "b" : "t");
}

/** Without a byte order mark, and with an empty first line instead of one that begins with `#`. */
function withoutFirstComment(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = marked ? bytes.subarray(3) : bytes;
  if (text[0] !== 35) return text;
  const newline = text.indexOf(10);
  return newline < 0 ? new Uint8Array(0) : text.subarray(newline);
}

/** Pushes what the global `tostring` makes of an argument: through it, `print` of 5.3 writes. */
function globalToString(L: lua.lua_State, argument: number): Uint8Array {
  lua.lua_getglobal(L, "tostring");
  lua.lua_pushvalue(L, argument);
  lua.lua_call(L, 1, 1);
  const text = lua.lua_tostring(L, -1);
  return text ?? lauxlib.luaL_error(L, "'tostring' must return a string to 'print'");
}

/** `print`, `loadfile` and `dofile` of a machine. */
export const hostFunctions: LuaRegistration = {
  print(L) {
    const { stdout } = L.l_G.services;
    const textOf = L.l_G.isLua54 ? lauxlib.luaL_tolstring : globalToString;
    const n = lua.lua_gettop(L);
    for (let i = 1; i <= n; i++) {
      if (i > 1) stdout(TAB);
      stdout(textOf(L, i).slice());
      lua.lua_pop(L, 1);
    }
    stdout(NEWLINE);
    return 0;
  },
  loadfile(L) {
    const name = to_jsstring(lauxlib.luaL_optstring(L, 1, "stdin"), 0, undefined, true);
    const mode = lauxlib.luaL_optstring(L, 2, null);
    const hasEnvironment = !lua.lua_isnone(L, 3);
    if (loadFile(L, name, mode && to_jsstring(mode)) !== lua.LUA_OK) {
      lua.lua_pushnil(L);
      lua.lua_insert(L, -2);
      return 2;
    }
    if (hasEnvironment) {
      lua.lua_pushvalue(L, 3);
      if (lua.lua_setupvalue(L, -2, 1) === null) lua.lua_pop(L, 1);
    }
    return 1;
  },
  dofile(L) {
    const name = to_jsstring(lauxlib.luaL_optstring(L, 1, "stdin"), 0, undefined, true);
    lua.lua_settop(L, 1);
    if (loadFile(L, name, null) !== lua.LUA_OK) return lua.lua_error(L);
    const results = (L: lua.lua_State) => lua.lua_gettop(L) - 1;
    lua.lua_callk(L, 0, lua.LUA_MULTRET, 0, results);
    return results(L);
  },
};

const TAB = Uint8Array.of(9);
const NEWLINE = Uint8Array.of(10);
