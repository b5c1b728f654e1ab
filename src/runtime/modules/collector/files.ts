import { lauxlib, lua } from "#fengari";
import { luaFunction, UsageError } from "../interop/calls";
import { text } from "../interop/values";

/** Gives the bytes of a file, or undefined when there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** Where `require` looks, by the folder of the script. */
const pathTemplates = ["?.lua", "?/init.lua"];

/** Defines `dofile` and `loadfile`, and lets `require` find files beside the script. */
export function openFiles(L: lua.lua_State, readFile: ReadFile, folder: string): void {
  lua.lua_register(
    L,
    "loadfile",
    luaFunction((state) => {
      if (load(state, readFile, text(state, 1) ?? "")) return 1;
      lua.lua_pushnil(state);
      lua.lua_insert(state, -2);
      return 2;
    }),
  );
  lua.lua_register(
    L,
    "dofile",
    luaFunction((state) => {
      const base = lua.lua_gettop(state);
      if (!load(state, readFile, text(state, 1) ?? "")) return lua.lua_error(state);
      lua.lua_call(state, 0, lua.LUA_MULTRET);
      return lua.lua_gettop(state) - base;
    }),
  );
  addSearcher(L, readFile, folder);
}

/** Pushes the chunk of a file and gives true, or pushes why it cannot be had. */
export function load(L: lua.lua_State, readFile: ReadFile, path: string): boolean {
  const bytes = readFile(path);
  if (!bytes) {
    lua.lua_pushstring(L, `cannot open ${path}`);
    return false;
  }
  const source = withoutShebang(bytes);
  return lauxlib.luaL_loadbufferx(L, source, source.length, `@${path}`, "t") === lua.LUA_OK;
}

/** After preloaded modules, files of the folder are tried, then what was there before. */
function addSearcher(L: lua.lua_State, readFile: ReadFile, folder: string): void {
  lua.lua_getglobal(L, "package");
  lua.lua_getfield(L, -1, "searchers");
  for (let place = lua.lua_rawlen(L, -1); place >= 2; place--) {
    lua.lua_rawgeti(L, -1, place);
    lua.lua_rawseti(L, -2, place + 1);
  }
  lua.lua_pushcfunction(
    L,
    luaFunction((state) => search(state, readFile, folder)),
  );
  lua.lua_rawseti(L, -2, 2);
  lua.lua_pop(L, 2);
}

function search(L: lua.lua_State, readFile: ReadFile, folder: string): number {
  const module = text(L, 1) ?? "";
  const paths = pathTemplates.map(
    (template) => `${folder}/${template.replace("?", module.replaceAll(".", "/"))}`,
  );
  const path = paths.find((candidate) => readFile(candidate) !== undefined);
  if (path === undefined) {
    lua.lua_pushstring(L, paths.map((candidate) => `\n\tno file '${candidate}'`).join(""));
    return 1;
  }
  if (!load(L, readFile, path)) {
    throw new UsageError(`error loading module '${module}' from file '${path}':\n\t${text(L, -1)}`);
  }
  lua.lua_pushstring(L, path);
  return 2;
}

function withoutShebang(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== "#".charCodeAt(0)) return bytes;
  const end = bytes.indexOf(10);
  return end < 0 ? new Uint8Array() : bytes.subarray(end);
}
