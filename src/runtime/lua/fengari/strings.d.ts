import type { LuaString } from "./values";

export function luastring_eq(a: LuaString, b: LuaString): boolean;
export function luastring_indexOf(s: LuaString, byte: number, from?: number): number;
export function luastring_of(...bytes: number[]): LuaString;
/** Decodes UTF-8; throws a RangeError on a wrong sequence unless `replacement_char` is true. */
export function to_jsstring(s: LuaString, from?: number, to?: number, replacement_char?: boolean): string;
/** Encodes as UTF-8; with `cache` equal texts share one array. */
export function to_luastring(s: string, cache?: boolean): LuaString;
export function to_uristring(s: LuaString): string;
