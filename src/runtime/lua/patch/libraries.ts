import type { Site } from "./site";

/*
 * What is left of fengari's libraries: positions beyond 2^53, chance, and the copies that made strings slow. The
 * functions that differ more have their own modules in `../stdlib`.
 */
export const librarySites: readonly Site[] = [
  {
    file: "lstrlib.js",
    find: "const posrelat = function(pos, len) {",
    replace: "const posrelat = function(pos, len) {\n    pos = Number(pos);",
    why: "a position beyond 2^53 is a BigInt",
  },
  {
    file: "lutf8lib.js",
    find: "const u_posrelat = function(pos, len) {",
    replace: "const u_posrelat = function(pos, len) {\n    pos = Number(pos);",
    why: "a position beyond 2^53 is a BigInt",
  },
  {
    file: "lutf8lib.js",
    find: "let n = lua_tointeger(L, 2) - 1;",
    replace: "let n = Number(lua_tointeger(L, 2)) - 1;",
    why: "a position beyond 2^53 is a BigInt",
  },
  {
    file: "ltablib.js",
    find: "return Math.floor(Math.random()*0x100000000);",
    replace: "return 0x9e3779b9;",
    why: "the same script sorts the same way in every run",
  },
  {
    file: "lstring.js",
    find: "return luaS_bless(L, luastring_from(str));",
    replace: "return luaS_bless(L, str.slice());",
    why: "a copy byte by byte took most of the time of string functions",
  },
  {
    file: "lauxlib.js",
    find: "luaL_prepbuffsize(B, 1);\n    B.b[B.n++] = c;",
    replace: "if (B.n >= B.b.length) luaL_prepbuffsize(B, 1);\n    B.b[B.n++] = c;",
    why: "one byte needs no view of the buffer",
  },
];
