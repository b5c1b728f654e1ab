import { type LuaRegistration, lauxlib, lua, to_luastring } from "#fengari";
import type { Stream } from "../files/stream";
import { checkHandle, checkStream, fileResult, type Handle, pushTrue } from "./file-handle";
import { readFormats } from "./file-read";

/** `MAXARGLINE` of liolib.c. */
const MAX_LINES_ARGUMENTS = 250;
const seekModes = ["set", "cur", "end"] as const;
const seekNames = seekModes.map((name) => to_luastring(name));
const bufferModes = ["no", "full", "line"].map((name) => to_luastring(name));

/** Methods of files. */
export const fileMethods: LuaRegistration = {
  close(L) {
    checkStream(L, 1);
    return closeFile(L, checkHandle(L, 1));
  },
  flush(L) {
    checkStream(L, 1);
    return pushTrue(L);
  },
  lines(L) {
    checkStream(L, 1);
    return pushLines(L, false);
  },
  read: (L) => readFormats(L, checkStream(L, 1), 2),
  seek(L) {
    const stream = checkStream(L, 1);
    const whence = seekModes[lauxlib.luaL_checkoption(L, 2, "cur", seekNames)]!;
    const offset = Number(lauxlib.luaL_optinteger(L, 3, 0));
    return fileResult(L, null, () => {
      lua.lua_pushinteger(L, stream.seek(whence, offset));
      return 1;
    });
  },
  setvbuf(L) {
    checkStream(L, 1);
    lauxlib.luaL_checkoption(L, 2, null, bufferModes);
    lauxlib.luaL_optinteger(L, 3, 1024);
    return pushTrue(L);
  },
  write(L) {
    const stream = checkStream(L, 1);
    lua.lua_pushvalue(L, 1);
    return writeArguments(L, stream, 2);
  },
  __gc(L) {
    const handle = checkHandle(L, 1);
    if (handle.closable) handle.stream = null;
    return 0;
  },
  __tostring(L) {
    if (checkHandle(L, 1).stream === null) lua.lua_pushliteral(L, "file (closed)");
    else lua.lua_pushfstring(L, "file (%p)", lua.lua_topointer(L, 1));
    return 1;
  },
};

/** `g_write`: writes the arguments from `first` up to the file itself, which is on top and is the result. */
export function writeArguments(L: lua.lua_State, stream: Stream, first: number): number {
  const last = lua.lua_gettop(L) - 1;
  return fileResult(L, null, () => {
    for (let arg = first; arg <= last; arg++) stream.write(lauxlib.luaL_checkstring(L, arg));
    return 1;
  });
}

export function closeFile(L: lua.lua_State, handle: Handle): number {
  if (!handle.closable) {
    lua.lua_pushnil(L);
    lua.lua_pushliteral(L, "cannot close standard file");
    return 2;
  }
  handle.stream = null;
  return pushTrue(L);
}

/** Pushes the iterator over the file at index 1 with the formats after it (`aux_lines`). */
export function pushLines(L: lua.lua_State, closes: boolean): number {
  const formats = lua.lua_gettop(L) - 1;
  lauxlib.luaL_argcheck(L, formats <= MAX_LINES_ARGUMENTS, MAX_LINES_ARGUMENTS + 2, "too many arguments");
  lua.lua_pushcclosure(L, nextLine(formats, closes), formats + 1);
  return 1;
}

function nextLine(formats: number, closes: boolean) {
  return (L: lua.lua_State): number => {
    const handle = lua.lua_touserdata(L, lua.lua_upvalueindex(1)) as Handle;
    if (handle.stream === null) return lauxlib.luaL_error(L, "file is already closed");
    lua.lua_settop(L, 1);
    lauxlib.luaL_checkstack(L, formats, "too many arguments");
    for (let i = 1; i <= formats; i++) lua.lua_pushvalue(L, lua.lua_upvalueindex(1 + i));
    const results = readFormats(L, handle.stream, 2);
    if (lua.lua_toboolean(L, -results)) return results;
    // Nil and a text: an error; nil alone: the end.
    if (results > 1) return lauxlib.luaL_error(L, "%s", lua.lua_tostring(L, -results + 1));
    if (closes) handle.stream = null;
    return 0;
  };
}
