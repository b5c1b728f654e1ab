import type { Site } from "./site";

/*
 * 64-bit integers, exact comparison, C's number texts and the sign of NaN. The work is done by ordinary modules
 * (`integers.ts`, `numerals.ts`, `floats.ts`, `nan.ts`, `bytes.ts`); a site only calls them.
 */

/** Gives a file of fengari names from `vm.ts`. */
function uses(file: string, names: string): Site {
  return {
    file,
    find: '"use strict";',
    replace: `"use strict";\nconst { ${names} } = require("moonhook/vm");`,
    why: "calls the modules of the VM",
  };
}

const integers = "add, sub, mul, idiv, mod, unm, band, bor, bxor, bnot, shl, shr";

const imports: Site[] = [
  uses("lvm.js", `${integers}, setFloat, setFloatCommuted, setNegated, setPower`),
  uses("lobject.js", `${integers}, readInteger, readFloat, nonFinite, isPositiveNaN, pow`),
  uses("ltable.js", "LUA_TNUMNAN, isCanonical, floatKey"),
  uses("lapi.js", "isCanonical"),
  uses("luaconf.js", "MAXINTEGER, MININTEGER, fromFloat, number2str"),
  uses("lstring.js", "stringKey, literal"),
  uses("ldump.js", "setInteger"),
  uses("lundump.js", "getInteger"),
];

function float(expression: string, setter = "setFloat"): Site {
  return {
    file: "lvm.js",
    find: `L.stack[ra].setfltvalue(${expression});`,
    replace: `${setter}(L.stack[ra], ${expression}, op1, op2);`,
    why: "a NaN result keeps its sign",
  };
}

function bitwise(find: string, replace: string): Site {
  return {
    file: "lvm.js",
    find: `L.stack[ra].setivalue(${find});`,
    replace: `L.stack[ra].setivalue(${replace}(numberop1, numberop2));`,
    why: "64-bit bitwise operation",
  };
}

function integer(file: string, find: string, replace: string, why = "64-bit integers"): Site {
  return { file, find, replace, why };
}

const instructions: Site[] = [
  integer("lvm.js", "setivalue((op1.value + op2.value)|0)", "setivalue(add(op1.value, op2.value))"),
  integer("lvm.js", "setivalue((op1.value - op2.value)|0)", "setivalue(sub(op1.value, op2.value))"),
  integer("lvm.js", "luaV_imul(op1.value, op2.value)", "mul(op1.value, op2.value)"),
  integer("lvm.js", "setivalue((-op.value)|0)", "setivalue(unm(op.value))"),
  integer("lvm.js", "return Math.floor(m / n)|0;", "return idiv(m, n);"),
  integer("lvm.js", "return (m - Math.floor(m / n) * n)|0;", "return mod(m, n);"),
  float("numberop1 + numberop2", "setFloatCommuted"),
  float("numberop1 - numberop2"),
  float("numberop1 * numberop2", "setFloatCommuted"),
  float("luai_nummod(L, numberop1, numberop2)"),
  integer(
    "lvm.js",
    "L.stack[ra].setfltvalue(Math.pow(numberop1, numberop2));",
    "setPower(L.stack[ra], numberop1, numberop2, op1, op2);",
    "C's pow",
  ),
  float("numberop1 / numberop2"),
  float("Math.floor(numberop1 / numberop2)"),
  integer(
    "lvm.js",
    "L.stack[ra].setfltvalue(-numberop);",
    "setNegated(L.stack[ra], numberop, op);",
    "the sign of NaN",
  ),
  bitwise("numberop1 & numberop2", "band"),
  bitwise("numberop1 | numberop2", "bor"),
  bitwise("numberop1 ^ numberop2", "bxor"),
  bitwise("luaV_shiftl(numberop1, numberop2)", "shl"),
  bitwise("luaV_shiftl(numberop1, -numberop2)", "shr"),
  integer(
    "lvm.js",
    `if (op.ttisinteger()) {
                    L.stack[ra].setivalue(~op.value);`,
    `let numberop;
                if ((numberop = tointeger(op, L)) !== false) {
                    L.stack[ra].setivalue(bnot(numberop));`,
    "bitwise not also converts floats and strings",
  ),
];

const loops: Site[] = [
  integer("lvm.js", "let idx = (L.stack[ra].value + step)|0;", "let idx = add(L.stack[ra].value, step);"),
  integer("lvm.js", "init.value = (initv - pstep.value)|0;", "init.value = sub(initv, pstep.value);"),
];

const conversions: Site[] = [
  integer(
    "lvm.js",
    "if (o.ttnov() === LUA_TNUMBER)\n        return o.value;",
    "if (o.ttnov() === LUA_TNUMBER)\n        return typeof o.value === 'number' ? o.value : Number(o.value);",
  ),
  integer("lvm.js", "return v.value;", "return Number(v.value);"),
  integer(
    "lvm.js",
    "return (t1.value === t2.value) ? 1 : 0;",
    "return (t1.value == t2.value) ? 1 : 0;",
    "an integer beyond 2^53 equals the float of the same value",
  ),
  integer("luaconf.js", "const LUA_MAXINTEGER = 2147483647;", "const LUA_MAXINTEGER = MAXINTEGER;"),
  integer("luaconf.js", "const LUA_MININTEGER = -2147483648;", "const LUA_MININTEGER = MININTEGER;"),
  integer("luaconf.js", "return String(Number(n.toPrecision(14)));", "return number2str(n);", "C's %.14g"),
  integer(
    "luaconf.js",
    "return n >= LUA_MININTEGER && n < -LUA_MININTEGER ? n : false;",
    "return fromFloat(n);",
  ),
  integer("lobject.js", "let s2i = l_str2int(s);", "let s2i = readInteger(s);"),
  integer(
    "lobject.js",
    "s2i = l_str2d(s);",
    "s2i = readFloat(s);",
    "strtod rounds hexadecimal floats correctly",
  ),
  integer(
    "lobject.js",
    "let str = lua_number2str(obj.value);",
    "let str = isPositiveNaN(obj) ? nonFinite(obj.value, true) : lua_number2str(obj.value);",
    "the sign of NaN",
  ),
  integer(
    "lauxlib.js",
    `if (lua_isinteger(L, idx))
                    lua_pushfstring(L, p_I, lua_tointeger(L, idx));
                else
                    lua_pushfstring(L, p_f, lua_tonumber(L, idx));`,
    `lua_pushvalue(L, idx);
                lua_tolstring(L, -1);`,
    "a converted copy keeps the sign of NaN",
  ),
  integer(
    "lapi.js",
    'fengari_argcheck(typeof n === "number" && (n|0) === n);',
    'fengari_argcheck((typeof n === "number" && (n|0) === n) || isCanonical(n));',
  ),
];

const folding: Site[] = [
  integer("lobject.js", "return (v1 + v2)|0;", "return add(v1, v2);"),
  integer("lobject.js", "return (v1 - v2)|0;", "return sub(v1, v2);"),
  integer("lobject.js", "return lvm.luaV_imul(v1, v2);", "return mul(v1, v2);"),
  integer("lobject.js", "return (v1 & v2);", "return band(v1, v2);"),
  integer("lobject.js", "return (v1 | v2);", "return bor(v1, v2);"),
  integer("lobject.js", "return (v1 ^ v2);", "return bxor(v1, v2);"),
  integer("lobject.js", "return lvm.luaV_shiftl(v1, v2);", "return shl(v1, v2);"),
  integer("lobject.js", "return lvm.luaV_shiftl(v1, -v2);", "return shr(v1, v2);"),
  integer("lobject.js", "return (0 - v1)|0;", "return unm(v1);"),
  integer("lobject.js", "return (~0 ^ v1);", "return bnot(v1);"),
  integer("lobject.js", "return Math.pow(v1, v2);", "return pow(v1, v2);", "C's pow"),
];

const keys: Site[] = [
  integer(
    "ltable.js",
    `case LUA_TNUMFLT:
            if (isNaN(key.value))`,
    `case LUA_TNUMFLT:
            if (!isNaN(key.value)) return floatKey(key.value);
            /* fall through */
        case LUA_TNUMNAN:
            if (isNaN(key.value))`,
    "a float with an integer value is the integer's key",
  ),
  integer(
    "ltable.js",
    "if (key.ttisnil() || (key.ttisfloat() && isNaN(key.value)))",
    "if (key.ttisnil() || Number.isNaN(key.value))",
    "both kinds of NaN",
  ),
  integer(
    "ltable.js",
    'lua_assert(typeof key == "number" && (key|0) === key);',
    "lua_assert(isCanonical(key));",
  ),
  integer(
    "ltable.js",
    'lua_assert(typeof key == "number" && (key|0) === key && value instanceof lobject.TValue);',
    "lua_assert(isCanonical(key) && value instanceof lobject.TValue);",
  ),
  integer(
    "ltable.js",
    `let kv = key.value;
        if ((key.ttisfloat() && (kv|0) === kv)) {`,
    `let kv = key.ttisfloat() ? hash : key.value;
        if (key.ttisfloat() && isCanonical(kv)) {`,
  ),
  integer("ltable.js", "if (j > LUA_MAXINTEGER / 2) {", "if (j > Number.MAX_SAFE_INTEGER / 2) {"),
  integer(
    "lstring.js",
    `let s = "|";
    for (let i=0; i<len; i++)
        s += str[i].toString(16);
    return s;`,
    "return stringKey(str);",
    'the strings "\\1\\17" and "\\17\\1" had one key, and "\\t" came after "a"',
  ),
];

const binaryChunks: Site[] = [
  integer(
    "ldump.js",
    `const DumpInteger = function(x, D) {
    let ab = new ArrayBuffer(4);
    let dv = new DataView(ab);
    dv.setInt32(0, x, true);
    let t = new Uint8Array(ab);
    DumpBlock(t, 4, D);`,
    `const DumpInteger = function(x, D) {
    let ab = new ArrayBuffer(8);
    let dv = new DataView(ab);
    setInteger(dv, x);
    let t = new Uint8Array(ab);
    DumpBlock(t, 8, D);`,
  ),
  integer("ldump.js", "DumpByte(4, D); // size_tSize", "DumpByte(8, D); // size_tSize"),
  integer("ldump.js", "DumpByte(4, D); // integerSize", "DumpByte(8, D); // integerSize"),
  integer(
    "lundump.js",
    'this.checksize(this.size_tSize, 4, "size_t")',
    'this.checksize(this.size_tSize, 8, "size_t")',
  ),
  integer(
    "lundump.js",
    'this.checksize(this.integerSize, 4, "integer")',
    'this.checksize(this.integerSize, 8, "integer")',
  ),
  integer(
    "lundump.js",
    `LoadInteger() {
        if (luaZ_read(this.Z, this.u8, 0, this.integerSize) !== 0)
            this.error("truncated");
        return this.dv.getInt32(0, true);`,
    `LoadInteger() {
        if (luaZ_read(this.Z, this.u8, 0, this.integerSize) !== 0)
            this.error("truncated");
        return getInteger(this.dv);`,
  ),
];

export const numberSites: readonly Site[] = [
  ...imports,
  ...instructions,
  ...loops,
  ...conversions,
  ...folding,
  ...keys,
  ...binaryChunks,
];
