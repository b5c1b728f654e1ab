import type { Site } from "./site";

/** Messages of Lua 5.4 and what it does with texts as operands, where `l_G.isLua54` says so; all else is that of 5.3. */
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
  {
    file: "lvm.js",
    find: "const tonumber = function(o) {",
    replace: `/* @param L of an arithmetic operation, which in 5.4 leaves texts to their metamethods */
const tonumber = function(o, L) {`,
    why: "arithmetic on texts is not the VM's in 5.4",
  },
  {
    file: "lvm.js",
    find: "    if (cvt2num(o)) {  /* string convertible to number? */\n        let v = new lobject.TValue();",
    replace:
      "    if (cvt2num(o) && !(L !== undefined && L.l_G.isLua54)) {\n        let v = new lobject.TValue();",
    why: "arithmetic on texts is not the VM's in 5.4",
  },
  {
    file: "lvm.js",
    find: "(numberop = tonumber(op)) !== false",
    replace: "(numberop = tonumber(op, L)) !== false",
    why: "arithmetic on texts is not the VM's in 5.4",
  },
  {
    file: "ltm.js",
    find: `const luaT_trybinTM = function(L, p1, p2, res, event) {
    if (!luaT_callbinTM(L, p1, p2, res, event)) {`,
    replace: `/* A number, or what a text reads as; null for anything else. */
const readNumber = function(o) {
    if (o.ttisnumber()) return o;
    let v = new lobject.TValue();
    return o.ttisstring() && lobject.luaO_str2num(o.svalue(), v) === o.vslen() + 1 ? v : null;
};

/* What the metamethods of 5.4's texts do: integers stay integers. False where no operand is a text. */
const textArithmetic = function(L, p1, p2, res, event) {
    if (event > TMS.TM_IDIV && event !== TMS.TM_UNM || event < TMS.TM_ADD || !(p1.ttisstring() || p2.ttisstring()))
        return false;
    let n1 = readNumber(p1);
    let n2 = readNumber(p2);
    if (n1 === null || n2 === null)
        ldebug.luaG_runerror(L, to_luastring("attempt to %s a '%s' with a '%s'"),
            L.l_G.tmname[event].getstr().subarray(2), ttypename(p1.ttnov()), ttypename(p2.ttnov()));
    if ((event === TMS.TM_MOD || event === TMS.TM_IDIV) && n1.ttisinteger() && n2.ttisinteger() && n2.value === 0) {
        lobject.luaO_pushfstring(L, to_luastring(event === TMS.TM_MOD ? "attempt to perform 'n%%0'" : "attempt to divide by zero"));
        ldebug.luaG_errormsg(L); /* raised in a C function: no position */
    }
    lobject.luaO_arith(L, event - TMS.TM_ADD, n1, n2, res);
    return true;
};

const luaT_trybinTM = function(L, p1, p2, res, event) {
    if (!luaT_callbinTM(L, p1, p2, res, event) && !(L.l_G.isLua54 && textArithmetic(L, p1, p2, res, event))) {`,
    why: "arithmetic on texts is that of their metamethods in 5.4",
  },
  {
    file: "lvm.js",
    find: `const tointeger = function(o) {
    return o.ttisinteger() ? o.value : luaV_tointeger(o, 0);`,
    replace: `/* @param L of a bitwise operation, which in 5.4 takes no texts */
const tointeger = function(o, L) {
    if (o.ttisinteger()) return o.value;
    return L !== undefined && L.l_G.isLua54 && o.ttisstring() ? false : luaV_tointeger(o, 0);`,
    why: "bitwise operations take no texts in 5.4",
  },
  {
    file: "lvm.js",
    find: "(numberop1 = tointeger(op1)) !== false && (numberop2 = tointeger(op2)) !== false",
    replace: "(numberop1 = tointeger(op1, L)) !== false && (numberop2 = tointeger(op2, L)) !== false",
    count: 5,
    why: "bitwise operations take no texts in 5.4",
  },
  {
    file: "ltm.js",
    find: "            case TMS.TM_SHL: case TMS.TM_SHR: case TMS.TM_BNOT: {",
    replace: `            case TMS.TM_SHL: case TMS.TM_SHR: case TMS.TM_BNOT: {
                if (L.l_G.isLua54 && (p1.ttisstring() || p2.ttisstring()))
                    return ldebug.luaG_typeerror(L, p1.ttisnumber() ? p2 : p1, to_luastring("perform bitwise operation on", true));`,
    why: "bitwise operations take no texts in 5.4",
  },
  {
    file: "lvm.js",
    find: "                let forlim;\n",
    replace: `                let forlim;
                if (L.l_G.isLua54 && init.ttisnumber() && plimit.ttisnumber() && pstep.ttisnumber() && pstep.value === 0)
                    ldebug.luaG_runerror(L, to_luastring("'for' step is zero", true));
`,
    why: "5.4 refuses a step of zero",
  },
];
