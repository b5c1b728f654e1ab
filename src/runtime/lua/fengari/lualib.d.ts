/** What opens each of the standard libraries. */

import type { LuaCFunction } from "./values";

export const luaopen_base: LuaCFunction;
export const luaopen_coroutine: LuaCFunction;
export const luaopen_debug: LuaCFunction;
export const luaopen_string: LuaCFunction;
export const luaopen_table: LuaCFunction;
export const luaopen_utf8: LuaCFunction;
