import type { Site } from "./site";

/*
 * Work inside C functions, where no hook fires: pattern matching and plain search, and the functions that walk a
 * table (table.concat, insert, move, remove, sort, unpack), so that even those end by the guard.
 */

function work(file: string, find: string, replace: string): Site {
  return { file, find, replace, why: "work inside a C function takes time" };
}

export const workSites: readonly Site[] = [
  work(
    "lstrlib.js",
    "        this.src = null;",
    "        this.meter = L.l_G.meter;\n        this.src = null;",
  ),
  work(
    "lstrlib.js",
    "    if (ms.matchdepth-- === 0)",
    "    ms.meter.toil(1);\n    if (ms.matchdepth-- === 0)",
  ),
  work(
    "lstrlib.js",
    "    /* keeps trying to match with the maximum repetitions */",
    "    ms.meter.toil(i);\n    /* keeps trying to match with the maximum repetitions */",
  ),
  work(
    "lstrlib.js",
    "const find_subarray = function(arr, subarr, from_index) {",
    "const find_subarray = function(arr, subarr, from_index, meter) {",
  ),
  work(
    "lstrlib.js",
    "        if (luastring_eq(arr.subarray(i, i+sl), subarr))",
    "        meter.toil(1 + (sl >> 4));\n        if (luastring_eq(arr.subarray(i, i+sl), subarr))",
  ),
  work(
    "lstrlib.js",
    "find_subarray(s.subarray(init - 1), p, 0)",
    "find_subarray(s.subarray(init - 1), p, 0, L.l_G.meter)",
  ),
  work(
    "lapi.js",
    "const lua_geti = function(L, idx, n) {",
    "const lua_geti = function(L, idx, n) {\n    L.l_G.meter.toil(2);",
  ),
  work(
    "lapi.js",
    "const lua_seti = function(L, idx, n) {",
    "const lua_seti = function(L, idx, n) {\n    L.l_G.meter.toil(2);",
  ),
];
