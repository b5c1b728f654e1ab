import { type CallInfo, lua, to_jsstring } from "#fengari";

/** `CIST_LUA` of lstate.js: the call runs a Lua function. */
const CIST_LUA = 1 << 1;

interface LuaFunction {
  p: { lineinfo: number[]; source: { getstr(): Uint8Array } | null };
}

/**
 * Line of the innermost running function of a thread's script, also while it waits for a C function or for a module's
 * function; where all running functions are of modules or files, the innermost one's; null if none.
 */
export function runningLine(L: lua.lua_State): number | null {
  let ofModule: number | null = null;
  for (let ci: CallInfo | null = L.ci; ci !== null; ci = ci.previous) {
    if (!(ci.callstatus & CIST_LUA)) continue;
    const { lineinfo, source } = (ci.func.value as LuaFunction).p;
    const line = lineinfo[Math.max(ci.l_savedpc - 1, 0)] ?? null;
    if (!namesFile(source?.getstr()[0])) return line;
    ofModule ??= line;
  }
  return ofModule;
}

/** Whether a chunk's source is a name, as that of a module or a file; a script's source is its text. */
function namesFile(first: number | undefined): boolean {
  return first === 0x40 || first === 0x3d;
}

/** Puts a thread that was left by an `Unwind` back to its base level, with an empty stack. */
export function rewind(L: lua.lua_State): void {
  L.ci = L.base_ci;
  L.base_ci.next = null;
  L.nCcalls = 0;
  L.nny = 1;
  L.allowhook = 1;
  L.errfunc = 0;
  L.status = 0;
  L.top = Math.max(L.top, L.base_ci.funcOff + 1);
  while (L.top > L.base_ci.funcOff + 1) L.stack[--L.top] = undefined;
}

/** Name of the C function that a thread is in, as far as its caller tells, for example `find`; null if in Lua. */
export function runningCFunction(L: lua.lua_State): string | null {
  const ar = new lua.lua_Debug();
  if (!lua.lua_getstack(L, 0, ar)) return null;
  lua.lua_getinfo(L, "Sn", ar);
  if (ar.what?.[0] !== "C".charCodeAt(0)) return null;
  return ar.name === null ? "a C function" : `'${to_jsstring(ar.name, 0, undefined, true)}'`;
}
