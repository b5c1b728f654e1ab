import type { Site } from "./site";

/*
 * What no machine opens is left out of the bundle. It would be a fifth of the VM's code, would make a state with every
 * library when the VM loads, and fengari-interop would be a door from Lua to the host's objects.
 */

const strings = ["char", "format", "pack", "packsize", "rep", "unpack"];

/** The name stays where it is, as it decides the order of `pairs`; `../stdlib/string.ts` sets the function. */
const stringSites = strings.map((name): Site => {
  const entry = `    ${`"${name}":`.padEnd(11)} `;
  return {
    file: "lstrlib.js",
    find: `${entry}str_${name}`,
    replace: `${entry}str_len`,
    why: "the function is our own",
  };
});

const libraries = {
  luaopen_os: "loslib",
  luaopen_math: "lmathlib",
  luaopen_package: "loadlib",
  luaopen_fengari: "fengarilib",
};

const librarySites = Object.entries(libraries).map(
  ([opener, file]): Site => ({
    file: "lualib.js",
    find: `module.exports.${opener} = require("./${file}.js").${opener};`,
    replace: "",
    why: "the library is our own, or none of radosgw's",
  }),
);

export const unusedSites: readonly Site[] = [
  ...stringSites,
  {
    file: "lstrlib.js",
    find: "const { sprintf } = require('sprintf-js');",
    replace: "",
    why: "only string.format used it",
  },
  ...librarySites,
  {
    file: "lualib.js",
    find: "const linit = require('./linit.js');\nmodule.exports.luaL_openlibs = linit.luaL_openlibs;",
    replace: "",
    why: "a machine opens its libraries itself",
  },
  {
    file: "fengari-web.js",
    find: "import * as interop from 'fengari-interop';",
    replace: "",
    why: "no host object is reachable from Lua",
  },
  {
    file: "fengari-web.js",
    find: "const {\n\tcheckjs,\n\tluaopen_js,\n\tpush,\n\ttojs\n} = interop;",
    replace: "",
    why: "no host object is reachable from Lua",
  },
  {
    file: "fengari-web.js",
    find: "\tlualib,\n\tinterop\n};",
    replace: "\tlualib\n};",
    why: "no host object is reachable from Lua",
  },
  {
    file: "fengari-web.js",
    find: `export const L = luaL_newstate();

/* open standard libraries */
lualib.luaL_openlibs(L);
luaL_requiref(L, to_luastring("js"), luaopen_js, 1);
lua_pop(L, 1); /* remove lib */

lua_pushstring(L, to_luastring(FENGARI_COPYRIGHT));
lua_setglobal(L, to_luastring("_COPYRIGHT"));`,
    replace: "",
    why: "each run makes its own state",
  },
  {
    file: "fengari-web.js",
    find: "export function load(source, chunkname) {",
    replace: "function load(source, chunkname) {",
    why: "it runs on the state that is left out",
  },
];
