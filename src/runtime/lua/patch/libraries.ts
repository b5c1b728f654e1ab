import type { Site } from "./site";

/*
 * What is left of fengari's libraries: PUC Lua's texts, positions beyond 2^53, chance, and the copies that made strings slow. The
 * functions that differ more have their own modules in `../stdlib`.
 */
export const librarySites: readonly Site[] = [
  ...["ltablib.js", "lutf8lib.js"].map((file) => ({
    file,
    find: '"use strict";',
    replace: '"use strict";\nconst { add } = require("moonhook/vm");',
    why: "calls the modules of the VM",
  })),
  {
    file: "lstrlib.js",
    find: "const posrelat = function(pos, len) {",
    replace: "const posrelat = function(pos, len) {\n    pos = Number(pos);",
    why: "a position beyond 2^53 is a BigInt",
  },
  {
    file: "lstrlib.js",
    find: `malformed pattern (missing arguments to '%%b'"`,
    replace: `malformed pattern (missing arguments to '%%b')"`,
    why: "PUC Lua's text",
  },
  {
    file: "lstrlib.js",
    find: "this.ms = new MatchState();  /* match state */",
    replace: "this.ms = null;  /* match state */",
    why: "a match belongs to a state, whose meter it uses",
  },
  {
    file: "lstrlib.js",
    find: "let gm = new GMatchState();",
    replace: "let gm = new GMatchState();\n    gm.ms = new MatchState(L);",
    why: "a match belongs to a state, whose meter it uses",
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
    replace: "let n = Number(add(lua_tointeger(L, 2), -1));",
    why: "a position beyond 2^53 is a BigInt",
  },
  {
    file: "ltablib.js",
    find: "return Math.floor(Math.random()*0x100000000);",
    replace: "return 0x9e3779b9;",
    why: "the same script sorts the same way in every run",
  },
  {
    file: "ltablib.js",
    find: "let e = aux_getn(L, 1, TAB_RW) + 1;",
    replace: "let e = add(aux_getn(L, 1, TAB_RW), 1);",
    why: "__len may give a length beyond 2^53",
  },
  {
    file: "ltablib.js",
    find: "lua_geti(L, 1, i - 1);",
    replace: "lua_geti(L, 1, add(i, -1));",
    why: "__len may give a length beyond 2^53",
  },
  {
    file: "ltablib.js",
    find: "pos <= size + 1, 1,",
    replace: "pos <= add(size, 1), 1,",
    why: "__len may give a length beyond 2^53",
  },
  {
    file: "ltablib.js",
    find: "luaL_argcheck(L, n < LUA_MAXINTEGER, 1,",
    replace: "luaL_argcheck(L, n < 2147483647, 1,",
    why: "the limit is C's INT_MAX",
  },
];
