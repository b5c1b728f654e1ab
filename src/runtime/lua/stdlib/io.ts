import { type LuaCFunction, type LuaRegistration, lauxlib, lua, to_jsstring, to_luastring } from "#fengari";
import { FileError } from "../files/errno";
import { EmptyStream, OutputStream, openFile, type Stream } from "../files/stream";
import {
  checkHandle,
  checkStream,
  FILE_HANDLE,
  fileResult,
  filesOf,
  type Handle,
  pushFile,
  pushTrue,
} from "./file-handle";
import { closeFile, fileMethods, pushLines, writeArguments } from "./file-methods";
import { readFormats } from "./file-read";

const INPUT = to_luastring("_IO_input");
const OUTPUT = to_luastring("_IO_output");
const MODE = /^[rwa]\+?b?$/;

/**
 * Opens Lua 5.3's `io` on the run's files. Nothing reaches the host: `io.popen` fails and says so. What is written to
 * `io.stdout` goes nowhere until `setStandardOutput`, to `io.stderr` until `setStandardError`.
 */
export function luaopen_io(L: lua.lua_State): number {
  lauxlib.luaL_newlib(L, { ...library, ...opening });
  lauxlib.luaL_newmetatable(L, FILE_HANDLE);
  lua.lua_pushvalue(L, -1);
  lua.lua_setfield(L, -2, "__index");
  lauxlib.luaL_setfuncs(L, fileMethods, 0);
  lua.lua_pop(L, 1);
  addStandard(L, new EmptyStream(), "stdin", INPUT);
  addStandard(L, new OutputStream(() => {}), "stdout", OUTPUT);
  addStandard(L, new OutputStream(() => {}), "stderr", null);
  return 1;
}

/** Where `io.stdout` of a new state writes. */
export function setStandardOutput(L: lua.lua_State, write: (bytes: Uint8Array) => void): void {
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, OUTPUT);
  writeTo(L, write);
}

/** Where `io.stderr` of a new state writes. */
export function setStandardError(L: lua.lua_State, write: (bytes: Uint8Array) => void): void {
  lua.lua_getglobal(L, "io");
  lua.lua_getfield(L, -1, "stderr");
  writeTo(L, write);
  lua.lua_pop(L, 1);
}

/** Lets the file on top of the stack write to the host; it is popped. */
function writeTo(L: lua.lua_State, write: (bytes: Uint8Array) => void): void {
  (lua.lua_touserdata(L, -1) as Handle).stream = new OutputStream(write);
  lua.lua_pop(L, 1);
}

function addStandard(L: lua.lua_State, stream: Stream, name: string, key: Uint8Array | null): void {
  pushFile(L, stream, false);
  if (key !== null) {
    lua.lua_pushvalue(L, -1);
    lua.lua_setfield(L, lua.LUA_REGISTRYINDEX, key);
  }
  lua.lua_setfield(L, -2, name);
}

function openOrRaise(L: lua.lua_State, name: string, mode: string): void {
  try {
    pushFile(L, openFile(filesOf(L), name, mode), true);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    lauxlib.luaL_error(L, "cannot open file '%s' (%s)", to_luastring(name), to_luastring(error.message));
  }
}

/** `io.input` or `io.output`. */
function redirect(key: Uint8Array, mode: string): LuaCFunction {
  return (L) => {
    if (!lua.lua_isnoneornil(L, 1)) {
      if (lua.lua_isstring(L, 1)) openOrRaise(L, text(L, 1), mode);
      else {
        checkStream(L, 1);
        lua.lua_pushvalue(L, 1);
      }
      lua.lua_setfield(L, lua.LUA_REGISTRYINDEX, key);
    }
    lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, key);
    return 1;
  };
}

/** The functions that open files. */
const opening: LuaRegistration = {
  open(L) {
    const name = text(L, 1);
    const mode = to_jsstring(lauxlib.luaL_optstring(L, 2, "r"), 0, undefined, true);
    lauxlib.luaL_argcheck(L, MODE.test(mode), 2, "invalid mode");
    return fileResult(L, name, () => {
      pushFile(L, openFile(filesOf(L), name, mode), true);
      return 1;
    });
  },
  tmpfile(L) {
    return fileResult(L, null, () => {
      const files = filesOf(L);
      const name = files.temporaryName();
      const stream = openFile(files, name, "w+");
      files.remove(name);
      pushFile(L, stream, true);
      return 1;
    });
  },
  popen(L) {
    const mode = to_jsstring(lauxlib.luaL_optstring(L, 2, "r"), 0, undefined, true);
    lauxlib.luaL_argcheck(L, mode === "r" || mode === "w", 2, "invalid mode");
    return fileResult(L, `${text(L, 1)}: no command runs outside of the gateway`, () => {
      throw new FileError("ENOSYS");
    });
  },
  input: redirect(INPUT, "r"),
  output: redirect(OUTPUT, "w"),
  lines(L) {
    if (lua.lua_isnone(L, 1)) lua.lua_pushnil(L);
    const named = !lua.lua_isnil(L, 1);
    if (named) openOrRaise(L, text(L, 1), "r");
    else pushDefault(L, INPUT, "input");
    lua.lua_replace(L, 1);
    return pushLines(L, named);
  },
};

const library: LuaRegistration = {
  close(L) {
    if (lua.lua_isnone(L, 1)) lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, OUTPUT);
    checkStream(L, 1);
    return closeFile(L, checkHandle(L, 1));
  },
  flush(L) {
    pushDefault(L, OUTPUT, "output");
    return pushTrue(L);
  },
  read(L) {
    const stream = pushDefault(L, INPUT, "input");
    lua.lua_pop(L, 1);
    return readFormats(L, stream, 1);
  },
  type(L) {
    lauxlib.luaL_checkany(L, 1);
    const handle = lauxlib.luaL_testudata(L, 1, FILE_HANDLE) as Handle | null;
    if (handle === null) lua.lua_pushnil(L);
    else lua.lua_pushliteral(L, handle.stream === null ? "closed file" : "file");
    return 1;
  },
  write: (L) => writeArguments(L, pushDefault(L, OUTPUT, "output"), 1),
};

/** Pushes the default input or output file. */
function pushDefault(L: lua.lua_State, key: Uint8Array, name: string): Stream {
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, key);
  const { stream } = lua.lua_touserdata(L, -1) as Handle;
  return stream ?? lauxlib.luaL_error(L, "standard %s file is closed", to_luastring(name));
}

function text(L: lua.lua_State, arg: number): string {
  return to_jsstring(lauxlib.luaL_checkstring(L, arg), 0, undefined, true);
}
