import type { Site } from "./site";

/** Host functions are C functions to a script, as in PUC Lua. */
function named(file: string, find: string, replace: string, count = 1): Site {
  return { file, find, replace, count, why: "PUC Lua's word for host functions" };
}

export const cNameSites: readonly Site[] = [
  named("ldo.js", '"JS stack overflow"', '"C stack overflow"', 2),
  named("ldo.js", "across a JS-call boundary", "across a C-call boundary"),
  named("ldebug.js", '"=[JS]"', '"=[C]"'),
  named("ldebug.js", 'ar.what = to_luastring("J", true);', 'ar.what = to_luastring("C", true);'),
  named("lparser.js", '"JS levels"', '"C levels"', 2),
];
