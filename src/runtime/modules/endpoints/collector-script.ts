import { lauxlib, lua } from "#fengari";
import { VirtualFiles } from "../../lua/files/virtual-files";
import { Machine } from "../../lua/machine";
import { decode, encode } from "../../net/bytes";
import { LoopProgram } from "../../net/virtual/loop-program";
import type { VirtualProcess } from "../../net/virtual/process";
import { loadScript, openEnvironment } from "../collector/environment";
import { ModuleHost } from "../host";
import type { Crossing } from "../interop/values";
import { SystemClock } from "../run-clock";
import { CollectorProgram } from "./collector-program";
import type { EndpointSurroundings, RunningEndpoint } from "./endpoint";
import { EndpointError } from "./endpoint-error";

const script = "collector.lua";

/**
 * Runs a collector script up to its loop, which from then on runs while others wait. What it prints, and the errors of
 * its listeners and timers, are its output. One that fails is gone with its sockets; one that hangs keeps them.
 * @throws EndpointError when the script cannot be compiled or raises an error before its loop
 */
export function startCollectorScript(
  process: VirtualProcess,
  source: string,
  { seed = 1, modules = [] }: EndpointSurroundings,
): RunningEndpoint {
  const files = new VirtualFiles();
  for (const { name, text } of modules) files.put(`${name.replaceAll(".", "/")}.lua`, encode(text));
  files.put(script, encode(source));
  let output = "";
  const stdout = (bytes: Uint8Array) => {
    output += decode(bytes);
  };
  const machine = new Machine({ clock: new SystemClock(process.world), seed, files, stdout });
  const { L } = machine;
  const host = new ModuleHost(L, { system: process, drives: false });
  host.loggers.addSink("error", (name, _level, format, args) => {
    output += `${name} error: ${formatted(host.L, format, args)}\n`;
  });
  openEnvironment(L, host, { script });
  const unreadable = loadScript(L, script);
  if (unreadable !== undefined) throw new EndpointError("serve.lua", unreadable);
  suspendable(L);
  const end = machine.run(0);
  if (end.kind === "error")
    throw new EndpointError("serve.lua", new TextDecoder().decode(end.message ?? undefined));
  if (end.kind === "unwind") throw new EndpointError("serve.lua", end.unwind.message);
  if (!host.reachedLoop) {
    output += "The script ended without server.loop(), and its sockets with it.\n";
    process.exit();
  }
  process.program = new CollectorProgram(new LoopProgram(host.loop, process), (failure) => {
    if (failure.kind === "hangs") {
      output += `The collector hangs: ${failure.message}\n`;
      return;
    }
    output += `lua: ${textOf(host.L, failure.value)}\n`;
    process.exit();
  });
  return { loop: host.loop, output: () => output };
}

/** Puts in place of the script on the stack a function that runs it on a thread of its own, up to its loop. */
function suspendable(L: lua.lua_State): void {
  const thread = lua.lua_newthread(L);
  lua.lua_insert(L, -2);
  lua.lua_xmove(L, thread, 1);
  // The thread stays on the stack, where it is kept from being collected.
  lua.lua_pushcfunction(L, (state) => {
    const status = lua.lua_resume(thread, state, 0);
    if (status === lua.LUA_OK || status === lua.LUA_YIELD) return 0;
    lua.lua_xmove(thread, state, 1);
    return lua.lua_error(state);
  });
}

/** A message as a logger writes it. */
function formatted(L: lua.lua_State, format: string, args: readonly Crossing[]): string {
  const left = args.map((arg) => textOf(L, arg));
  return format.replace(/%[sdq]/g, () => left.shift() ?? "");
}

function textOf(L: lua.lua_State, value: Crossing): string {
  if (value instanceof Uint8Array) return decode(value);
  if (typeof value !== "object" || value === null || !("push" in value)) return String(value ?? "nil");
  value.push(L);
  const text = decode(lauxlib.luaL_tolstring(L, -1));
  lua.lua_pop(L, 2);
  return text;
}
