/**
 * Types of `#fengari`: Lua 5.3's C API in JavaScript (fengari 0.1.5, with the sites of `patch/` rewritten).
 * Names, argument order and stack effects are those of the Lua 5.3 reference manual, section 4.8 and 5.1;
 * only what differs from C is said here.
 *
 * The VM is `import { lua, lauxlib, lualib, to_luastring } from "#fengari"`.
 */

export * as lauxlib from "./lauxlib";
export * as lua from "./lua";
export * as lualib from "./lualib";
export * from "./strings";
export * from "./values";
