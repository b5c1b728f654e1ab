import type { CallInfo, lua } from "#fengari";
import type { ReleaseName } from "../../gateway/types";
import { frameAt, isLua } from "../vm/frames";
import { localsOf, upvaluesOf, varargsOf } from "../vm/locals";
import { globalSlot, globals } from "./globals";
import { luaVariable } from "./lua-values";
import type { Variable } from "./variable";

/** A `Scope` of the Debug Adapter Protocol. */
export interface Scope {
  readonly name: "Locals" | "Upvalues" | "Request" | "Globals";
  readonly variables: () => Variable[];
}

/**
 * What a frame sees, scope by scope; those that are empty are left out.
 *
 * @param L the thread, standing still
 * @param frame index in its stack of calls, C functions included; 0 is the innermost Lua function
 * @param given names of the globals that are not the script's own
 */
export function scopesOf(
  L: lua.lua_State,
  frame: number,
  given: ReadonlySet<string>,
  release: ReleaseName,
): Scope[] {
  const ci = frameAt(L, frame);
  const own = ci !== null && isLua(ci) ? ci : null;
  const scopes: Scope[] = [
    { name: "Locals", variables: () => (own === null ? [] : locals(L, own, release)) },
    { name: "Upvalues", variables: () => (own === null ? [] : upvalues(own, release)) },
    { name: "Request", variables: () => request(L, release) },
    { name: "Globals", variables: () => ownGlobals(L, given, release) },
  ];
  return scopes.filter(({ variables }) => variables().length > 0);
}

/** Locals as the author wrote them, without those that the compiler made; then the varargs. */
function locals(L: lua.lua_State, ci: CallInfo, release: ReleaseName): Variable[] {
  const named = localsOf(L, ci)
    .filter(({ name }) => !name.startsWith("("))
    .map(({ name, value }) => luaVariable(name, value, release, name));
  const extra = varargsOf(L, ci).map((value, i) =>
    luaVariable(`...[${i + 1}]`, value, release, `(select(${i + 1}, ...))`),
  );
  return [...named, ...extra];
}

function upvalues(ci: CallInfo, release: ReleaseName): Variable[] {
  return upvaluesOf(ci)
    .filter(({ name }) => name !== "_ENV")
    .map(({ name, value }) => luaVariable(name, value, release, name));
}

/** The fields of Request, read from the gateway. */
function request(L: lua.lua_State, release: ReleaseName): Variable[] {
  const table = globalSlot(L, "Request");
  return table === undefined ? [] : (luaVariable("Request", table, release, "Request").children?.() ?? []);
}

function ownGlobals(L: lua.lua_State, given: ReadonlySet<string>, release: ReleaseName): Variable[] {
  return globals(L)
    .filter(([name]) => !given.has(name))
    .map(([name, value]) => luaVariable(name, value, release, name));
}
