/** What the rewritten modules of fengari call: the build resolves `require("moonhook/vm")` to this file. */
export { copyBytes, stringKey } from "../bytes";
export { nonFinite, number2str, pow } from "../floats";
export { unshare } from "../image/entries";
export {
  add,
  band,
  bnot,
  bor,
  bxor,
  floatKey,
  fromFloat,
  getInteger,
  idiv,
  isCanonical,
  MAXINTEGER,
  MININTEGER,
  mod,
  mul,
  setInteger,
  shl,
  shr,
  sub,
  unm,
} from "../integers";
export { literal } from "../literals";
export { chunkSize } from "../memory/chunk";
export { nextEntry } from "../memory/order";
export { fb2int, growArray, insertKey, presize, removeKey } from "../memory/shape";
export {
  CALLINFO,
  cClosureSize,
  luaClosureSize,
  TABLE,
  THREAD,
  TVALUE,
  UPVAL,
  userdataSize,
} from "../memory/sizes";
export { Meter } from "../meter";
export { isPositiveNaN, LUA_TNUMNAN, setFloat, setFloatCommuted, setNegated, setPower } from "../nan";
export { readFloat, readInteger } from "../numerals";
