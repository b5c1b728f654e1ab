import type { CallInfo, lua } from "#fengari";
import { closureOf, currentPc } from "./frames";
import type { Proto } from "./proto";
import { text } from "./text";
import type { RawValue } from "./value-text";

/** A variable of a frame with the slot that holds it; writing the slot writes the variable. */
export interface Slot {
  readonly name: string;
  readonly value: RawValue;
}

/** Names of the active locals at an instruction, in the order of their registers, as `luaF_getlocalname` finds them. */
export function activeLocals(proto: Proto, pc: number): string[] {
  const names: string[] = [];
  for (const { varname, startpc, endpc } of proto.locvars) {
    if (startpc > pc) break;
    if (pc < endpc) names.push(text(varname.getstr()));
  }
  return names;
}

/** Active locals of a call of a Lua function; those that the compiler made, such as `(for index)`, included. */
export function localsOf(L: lua.lua_State, ci: CallInfo): Slot[] {
  const names = activeLocals(closureOf(ci).p, currentPc(ci));
  return names.map((name, register) => ({ name, value: L.stack[ci.l_base + register]! }));
}

/** Upvalues of the function that a call runs. */
export function upvaluesOf(ci: CallInfo): Slot[] {
  const { p, upvals } = closureOf(ci);
  return p.upvalues.map(({ name }, i) => ({
    name: name === null ? "?" : text(name.getstr()),
    value: upvals[i]!,
  }));
}

/** What a vararg function got beyond its named parameters. */
export function varargsOf(L: lua.lua_State, ci: CallInfo): RawValue[] {
  const { numparams, is_vararg } = closureOf(ci).p;
  if (!is_vararg) return [];
  const values: RawValue[] = [];
  const last = ci.l_base - ci.funcOff - numparams;
  for (let n = 1; n < last; n++) values.push(L.stack[ci.funcOff + numparams + n]!);
  return values;
}
