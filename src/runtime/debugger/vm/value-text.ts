import { lua } from "#fengari";
import { nonFinite, number2str } from "../../lua/floats";
import { isPositiveNaN } from "../../lua/nan";
import { text } from "./text";

/** A value as the VM holds it; read without touching the state. */
export interface RawValue {
  readonly type: number;
  readonly value: unknown;
}

interface TString {
  getstr(): Uint8Array;
}

const typeNames = [
  "nil",
  "boolean",
  "userdata",
  "number",
  "string",
  "table",
  "function",
  "userdata",
  "thread",
] as const;

export type LuaTypeName = (typeof typeNames)[number];

/** Type tag without its variant: `LUA_T…`. */
export const baseType = ({ type }: RawValue): number => type & 0x0f;

export const typeName = (tv: RawValue): LuaTypeName => typeNames[baseType(tv)] ?? "nil";

export const stringBytes = ({ value }: RawValue): Uint8Array => (value as TString).getstr();

/** A number as `tostring` gives it. */
export function numberText(tv: RawValue): string {
  const isInteger = (tv.type & 0x30) === 0x10;
  const n = tv.value as number | bigint;
  if (isInteger || typeof n === "bigint") return String(n);
  if (!Number.isFinite(n)) return nonFinite(n, isPositiveNaN(tv as never));
  const digits = number2str(n);
  return /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
}

/** An error object as a message, or its type where it has none. */
export function messageText(tv: RawValue): string {
  if (baseType(tv) === lua.LUA_TSTRING) return text(stringBytes(tv));
  if (baseType(tv) === lua.LUA_TNUMBER) return numberText(tv);
  return `(error object is a ${typeName(tv)} value)`;
}
