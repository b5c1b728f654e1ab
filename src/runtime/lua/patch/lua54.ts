import type { Site } from "./site";

/** Texts of Lua 5.4 where `l_G.isLua54` says so; everything else is that of 5.3. */
export const lua54Sites: readonly Site[] = [
  {
    file: "ldebug.js",
    find: "    r.name = L.l_G.tmname[tm].getstr();",
    replace: "    r.name = L.l_G.tmname[tm].getstr().subarray(L.l_G.isLua54 ? 2 : 0);",
    why: "5.4 names a metamethod without its underscores: bad argument #2 to 'index'",
  },
  {
    file: "ldebug.js",
    find: "const kname = function(p, pc, c) {",
    replace: `/* The name of an integer constant that 5.4 has an instruction for; told apart from other "?" by identity. */
const INTEGER_INDEX = to_luastring("?");
const nameOf = function(L, kind) {
    return kind.name === INTEGER_INDEX && L.l_G.isLua54 ? to_luastring("integer index", true) : kind.name;
};

const kname = function(p, pc, c) {`,
    why: "an integer index has a name of its own",
  },
  {
    file: "ldebug.js",
    find: `            r.name = kvalue.svalue();  /* it is its own name */
            return r;
        }`,
    replace: `            r.name = kvalue.svalue();  /* it is its own name */
            return r;
        }
        if (kvalue.ttisinteger() && kvalue.value >= 0 && kvalue.value <= 255) {
            r.name = INTEGER_INDEX;
            return r;
        }`,
    why: "5.4 has an instruction for indices that fit a byte",
  },
  {
    file: "ldebug.js",
    find: `luaO_pushfstring(L, to_luastring(" (%s '%s')", true), kind.funcname, kind.name)`,
    replace: `luaO_pushfstring(L, to_luastring(" (%s '%s')", true), kind.funcname, nameOf(L, kind))`,
    why: "5.4 says integer index where 5.3 says ?",
  },
];
