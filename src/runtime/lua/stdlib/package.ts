import { type LuaCFunction, lauxlib, lua, to_jsstring, to_luastring } from "#fengari";
import type { VirtualFiles } from "../files/virtual-files";
import { filesOf } from "./file-handle";
import { loadFile } from "./load";

const REGISTRY = lua.LUA_REGISTRYINDEX;

/** Paths of Debian's builds of Lua, which the gateways of the recordings use. */
function defaultPaths(version: string): { path: string; cpath: string } {
  const share = `/usr/local/share/lua/${version}`;
  const lib = `/usr/local/lib/lua/${version}`;
  const system = `/usr/share/lua/${version}`;
  const lua = [share, lib, system, "."].flatMap((folder) => [`${folder}/?.lua`, `${folder}/?/init.lua`]);
  return {
    path: lua.join(";"),
    cpath: [
      `${lib}/?.so`,
      `/usr/lib/x86_64-linux-gnu/lua/${version}/?.so`,
      `/usr/lib/lua/${version}/?.so`,
      `${lib}/loadall.so`,
      "./?.so",
    ].join(";"),
  };
}

/** Opens Lua's `package` and `require` on the run's files. Host libraries cannot be loaded: there are none. */
export function luaopen_package(version: "5.3" | "5.4"): LuaCFunction {
  const { path, cpath } = defaultPaths(version);
  return (L) => {
    lauxlib.luaL_newlib(L, {
      loadlib(L) {
        const name = lauxlib.luaL_checkstring(L, 1);
        lauxlib.luaL_checkstring(L, 2);
        lua.lua_pushnil(L);
        const text = "%s: cannot open shared object file: No such file or directory";
        lua.lua_pushfstring(L, text, name);
        lua.lua_pushliteral(L, "open");
        return 3;
      },
      searchpath(L) {
        const name = lauxlib.luaL_checkstring(L, 1);
        const path = lauxlib.luaL_checkstring(L, 2);
        const separator = lauxlib.luaL_optstring(L, 3, ".");
        const directory = lauxlib.luaL_optstring(L, 4, "/");
        const [dotted, dirs] = [decode(separator), decode(directory)];
        const found = search(filesOf(L), decode(name), decode(path), dotted, dirs);
        if (found.file !== null) lua.lua_pushliteral(L, found.file);
        else {
          lua.lua_pushnil(L);
          lua.lua_pushliteral(L, found.tried);
        }
        return found.file === null ? 2 : 1;
      },
    });
    lua.lua_createtable(L, 4, 0);
    for (const [i, searcher] of [preloaded, luaFile, cFile, allInOne].entries()) {
      lua.lua_pushvalue(L, -2);
      lua.lua_pushcclosure(L, searcher, 1);
      lua.lua_rawseti(L, -2, i + 1);
    }
    lua.lua_setfield(L, -2, "searchers");
    setText(L, "path", path);
    setText(L, "cpath", cpath);
    setText(L, "config", "/\n;\n?\n!\n-\n");
    lauxlib.luaL_getsubtable(L, REGISTRY, lauxlib.LUA_LOADED_TABLE);
    lua.lua_setfield(L, -2, "loaded");
    lauxlib.luaL_getsubtable(L, REGISTRY, lauxlib.LUA_PRELOAD_TABLE);
    lua.lua_setfield(L, -2, "preload");
    lua.lua_pushglobaltable(L);
    lua.lua_pushvalue(L, -2);
    lauxlib.luaL_setfuncs(L, { require: requireModule }, 1);
    lua.lua_pop(L, 1);
    return 1;
  };
}

/** `ll_require`. */
function requireModule(L: lua.lua_State): number {
  const name = lauxlib.luaL_checkstring(L, 1);
  lua.lua_settop(L, 1);
  lua.lua_getfield(L, REGISTRY, lauxlib.LUA_LOADED_TABLE);
  lua.lua_getfield(L, 2, name);
  if (lua.lua_toboolean(L, -1)) return 1;
  lua.lua_pop(L, 1);
  pushLoader(L, name);
  lua.lua_pushstring(L, name);
  lua.lua_insert(L, -2);
  lua.lua_call(L, 2, 1);
  if (!lua.lua_isnil(L, -1)) lua.lua_setfield(L, 2, name);
  else lua.lua_pop(L, 1);
  if (lua.lua_getfield(L, 2, name) === lua.LUA_TNIL) {
    lua.lua_pushboolean(L, true);
    lua.lua_pushvalue(L, -1);
    lua.lua_setfield(L, 2, name);
  }
  return 1;
}

/** Pushes the loader of a module and its extra value; an error with all that was tried if there is none. */
function pushLoader(L: lua.lua_State, name: Uint8Array): void {
  if (lua.lua_getfield(L, lua.lua_upvalueindex(1), "searchers") !== lua.LUA_TTABLE)
    lauxlib.luaL_error(L, "'package.searchers' must be a table");
  let tried = "";
  for (let i = 1; ; i++) {
    if (lua.lua_rawgeti(L, 3, i) === lua.LUA_TNIL)
      lauxlib.luaL_error(L, "module '%s' not found:%s", name, to_luastring(tried));
    lua.lua_pushstring(L, name);
    lua.lua_call(L, 1, 2);
    if (lua.lua_isfunction(L, -2)) return;
    if (lua.lua_isstring(L, -2)) tried += decode(lua.lua_tostring(L, -2)!);
    lua.lua_pop(L, 2);
  }
}

function preloaded(L: lua.lua_State): number {
  const name = lauxlib.luaL_checkstring(L, 1);
  lua.lua_getfield(L, REGISTRY, lauxlib.LUA_PRELOAD_TABLE);
  if (lua.lua_getfield(L, -1, name) === lua.LUA_TNIL)
    lua.lua_pushfstring(L, "\n\tno field package.preload['%s']", name);
  return 1;
}

function luaFile(L: lua.lua_State): number {
  const name = lauxlib.luaL_checkstring(L, 1);
  const found = search(filesOf(L), decode(name), checkPath(L, "path"), ".", "/");
  if (found.file === null) return pushTried(L, found.tried);
  if (loadFile(L, found.file, null) !== lua.LUA_OK) {
    const reason = lua.lua_tostring(L, -1);
    const text = "error loading module '%s' from file '%s':\n\t%s";
    lauxlib.luaL_error(L, text, name, to_luastring(found.file), reason);
  }
  lua.lua_pushliteral(L, found.file);
  return 2;
}

/** A C library: found or not, none can be loaded. */
function cFile(L: lua.lua_State): number {
  const name = lauxlib.luaL_checkstring(L, 1);
  const found = search(filesOf(L), decode(name), checkPath(L, "cpath"), ".", "/");
  if (found.file === null) return pushTried(L, found.tried);
  const text = "error loading module '%s' from file '%s':\n\tno native library can be loaded";
  return lauxlib.luaL_error(L, text, name, to_luastring(found.file));
}

/** The library of a module's root (`searcher_Croot`): nothing for a name without a dot. */
function allInOne(L: lua.lua_State): number {
  const name = decode(lauxlib.luaL_checkstring(L, 1));
  const dot = name.indexOf(".");
  if (dot < 0) return 0;
  const found = search(filesOf(L), name.slice(0, dot), checkPath(L, "cpath"), ".", "/");
  return pushTried(L, found.tried);
}

function checkPath(L: lua.lua_State, field: string): string {
  lua.lua_getfield(L, lua.lua_upvalueindex(1), field);
  const path = lua.lua_tostring(L, -1);
  if (path === null) return lauxlib.luaL_error(L, "'package.%s' must be a string", to_luastring(field));
  return decode(path);
}

/** `searchpath` of loadlib.c: the first readable file, and a line for each that is none. */
function search(files: VirtualFiles, name: string, path: string, separator: string, directory: string) {
  const file = separator === "" ? name : name.replaceAll(separator, directory);
  let tried = "";
  for (const template of path.split(";").filter((t) => t !== "")) {
    const candidate = template.replaceAll("?", file);
    if (files.exists(candidate)) return { file: candidate, tried };
    tried += `\n\tno file '${candidate}'`;
  }
  return { file: null, tried };
}

function pushTried(L: lua.lua_State, tried: string): number {
  lua.lua_pushliteral(L, tried);
  return 1;
}

function setText(L: lua.lua_State, field: string, text: string): void {
  lua.lua_pushliteral(L, text);
  lua.lua_setfield(L, -2, field);
}

function decode(bytes: Uint8Array): string {
  return to_jsstring(bytes, 0, undefined, true);
}
