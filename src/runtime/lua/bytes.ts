import type { LuaString, lua } from "#fengari";

/** More arguments than this overflow the stack of `String.fromCharCode` in some browsers. */
const CHUNK = 4096;

/** One character per byte: equal exactly for equal bytes, and ordered as `memcmp` orders them. */
export function latin1(s: LuaString): string {
  if (s.length <= CHUNK) return String.fromCharCode.apply(null, s as unknown as number[]);
  let text = "";
  for (let i = 0; i < s.length; i += CHUNK) text += latin1(s.subarray(i, i + CHUNK));
  return text;
}

/**
 * Key of a Lua string in fengari's tables, and what its `<` compares. The first character keeps strings apart from
 * the other keys that fengari writes as JavaScript strings (ltable.js, `table_hash`).
 */
export function stringKey(s: LuaString): string {
  return `|${latin1(s)}`;
}

/** `latin1` of the string at an argument of the running function, if a table was ever asked for it; else null. */
export function knownLatin1(L: lua.lua_State, arg: number): string | null {
  const value = L.stack[L.ci.funcOff + arg];
  if (L.ci.funcOff + arg >= L.top || value?.ttisstring() !== true) return null;
  const { hash } = value.value as { readonly hash: string | null };
  return hash === null ? null : hash.slice(1);
}

/** Bytes of a text whose characters are all below 256. */
export function fromLatin1(text: string): LuaString {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Below this length a loop is quicker than a view and `set`. */
const FEW = 24;

/** Copies the first `length` bytes of `from` to `to`, from `at` on. */
export function copyBytes(to: Uint8Array, at: number, from: LuaString, length: number): void {
  if (length > FEW) to.set(length === from.length ? from : from.subarray(0, length), at);
  else for (let i = 0; i < length; i++) to[at + i] = from[i]!;
}
