import { lauxlib, lua, to_luastring } from "#fengari";
import { FileError } from "../files/errno";
import type { Stream } from "../files/stream";
import type { VirtualFiles } from "../files/virtual-files";

/** `LUA_FILEHANDLE`: name of the metatable of files. */
export const FILE_HANDLE = to_luastring("FILE*");
/** `sizeof(luaL_Stream)`. */
const STREAM_SIZE = 16;

/** The block of a file's userdata: `luaL_Stream`. */
export interface Handle {
  /** Null once it is closed. */
  stream: Stream | null;
  /** Whether `close` may close it: not the standard streams. */
  closable: boolean;
}

/** The file system that a state's scripts see. */
export function filesOf(L: lua.lua_State): VirtualFiles {
  return L.l_G.services.files;
}

/** Pushes a new file. */
export function pushFile(L: lua.lua_State, stream: Stream, closable: boolean): void {
  const handle = lua.lua_newuserdata(L, STREAM_SIZE) as unknown as Handle;
  handle.stream = stream;
  handle.closable = closable;
  lauxlib.luaL_setmetatable(L, FILE_HANDLE);
}

export function checkHandle(L: lua.lua_State, arg: number): Handle {
  return lauxlib.luaL_checkudata(L, arg, FILE_HANDLE) as Handle;
}

/** The stream of the file at `arg`; an error if it is closed (`tofile` of liolib.c). */
export function checkStream(L: lua.lua_State, arg: number): Stream {
  return checkHandle(L, arg).stream ?? lauxlib.luaL_error(L, "attempt to use a closed file");
}

/** Runs `action`; if it fails, its results are those of `luaL_fileresult`: nil, text, number. */
export function fileResult(L: lua.lua_State, name: string | null, action: () => number): number {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    lua.lua_pushnil(L);
    lua.lua_pushliteral(L, name === null ? error.message : `${name}: ${error.message}`);
    lua.lua_pushinteger(L, error.errno);
    return 3;
  }
}

export function pushTrue(L: lua.lua_State): number {
  lua.lua_pushboolean(L, true);
  return 1;
}
