import type { Site } from "./site";

/*
 * Hot places: what profiles of loops with calls and strings showed first. They change no result.
 */

/** The slots that a stack gives up: an assignment is cheap, `delete` goes through the engine's slow path. */
function freedSlots(file: string, slot: string, count: number): Site {
  return {
    file,
    find: `delete L.stack[${slot}];`,
    replace: `L.stack[${slot}] = void 0;`,
    count,
    why: "deleting elements took a tenth of the time of calls",
  };
}

/** The engine inlines only so many calls into the main loop: without these, others get their turn. */
const mainLoop: Site[] = (
  [
    ["    INDEXK,\n    ISK,\n", "    BITRK,\n", 1],
    ["op1.ttisinteger() && op2.ttisinteger()", "op1.type === LUA_TNUMINT && op2.type === LUA_TNUMINT", 5],
    [
      "(numberop1 = tonumber(op1)) !== false && (numberop2 = tonumber(op2)) !== false",
      "(numberop1 = op1.type === LUA_TNUMFLT ? op1.value : tonumber(op1, L)) !== false && (numberop2 = op2.type === LUA_TNUMFLT ? op2.value : tonumber(op2, L)) !== false",
      7,
    ],
    [
      "return ISK(i.B) ? k[INDEXK(i.B)] : L.stack[base + i.B];",
      "let b = i.B;\n    return b < BITRK ? L.stack[base + b] : k[b - BITRK];",
      1,
    ],
    [
      "return ISK(i.C) ? k[INDEXK(i.C)] : L.stack[base + i.C];",
      "let c = i.C;\n    return c < BITRK ? L.stack[base + c] : k[c - BITRK];",
      1,
    ],
  ] as const
).map(([find, replace, count]) => ({
  file: "lvm.js",
  find,
  replace,
  count,
  why: "fewer calls in the main loop",
}));

export const speedSites: readonly Site[] = [
  ...mainLoop,
  freedSlots("lapi.js", "--L.top", 16),
  freedSlots("ldo.js", "--L.top", 3),
  freedSlots("ldo.js", "i", 2),
  freedSlots("ltm.js", "--L.top", 1),
  freedSlots("lvm.js", "--L.top", 3),
  {
    file: "ltm.js",
    find: "const luaT_init = function(L) {",
    replace: `let tmname = null;
const luaT_init = function(L) {
    if (tmname !== null) {
        L.l_G.tmname = tmname;
        return;
    }
    tmname = L.l_G.tmname;`,
    why: "the names of the metamethods are the same strings in all states",
  },
  {
    file: "lstring.js",
    find: "return luaS_bless(L, luastring_from(str));",
    replace: "return luaS_bless(L, str.slice());",
    why: "a copy byte by byte took most of the time of string functions",
  },
  {
    file: "lstring.js",
    find: "    return luaS_bless(L, to_luastring(str));",
    replace: "    return literal(str, (str) => luaS_bless(L, to_luastring(str)));",
    why: "hosts push the same few names again and again",
  },
  {
    file: "lapi.js",
    find: "const auxsetstr = ",
    replace: `const luaS_fromuser = function(L, s) {
    return typeof s === "string" ? luaS_newliteral(L, s) : luaS_new(L, from_userstring(s));
};

const auxsetstr = `,
    why: "hosts push the same few names again and again",
  },
  {
    file: "lapi.js",
    find: "let str = luaS_new(L, from_userstring(k));",
    replace: "let str = luaS_fromuser(L, k);",
    count: 2,
    why: "hosts push the same few names again and again",
  },
  {
    file: "lauxlib.js",
    find: '"use strict";',
    replace: '"use strict";\nconst { copyBytes } = require("moonhook/vm");',
    why: "calls the modules of the VM",
  },
  {
    file: "lauxlib.js",
    find: "let newsize = Math.max(B.b.length * 2, newend);",
    replace: "let newsize = Math.max(B.b.length * 2, newend, 64);",
    why: "a buffer that starts small grows too often",
  },
  {
    file: "lauxlib.js",
    find: "luaL_prepbuffsize(B, 1);\n    B.b[B.n++] = c;",
    replace: "if (B.n >= B.b.length) luaL_prepbuffsize(B, 1);\n    B.b[B.n++] = c;",
    why: "one byte needs no view of the buffer",
  },
  {
    file: "lauxlib.js",
    find: "let b = luaL_prepbuffsize(B, l);\n        b.set(s.subarray(0, l));",
    replace: "if (B.n + l > B.b.length) luaL_prepbuffsize(B, l);\n        copyBytes(B.b, B.n, s, l);",
    why: "a few bytes need no views of the buffer and the string",
  },
];
