/** fengari as it is published has no types of its own; its API is the one that the VM here keeps, and more libraries. */
declare module "fengari" {
  import type { lualib as kept, lua } from "#fengari";

  export * from "#fengari";
  export const lualib: typeof kept & { luaL_openlibs(L: lua.lua_State): void };
}
