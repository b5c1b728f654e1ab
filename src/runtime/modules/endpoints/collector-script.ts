import { lauxlib, lua } from "#fengari";
import { VirtualClock } from "../../lua/clock";
import { VirtualFiles } from "../../lua/files/virtual-files";
import { Machine } from "../../lua/machine";
import { loadFile } from "../../lua/stdlib/load";
import { encode } from "../../net/bytes";
import { LoopProgram } from "../../net/virtual/loop-program";
import type { VirtualProcess } from "../../net/virtual/process";
import { openEnvironment } from "../collector/environment";
import { ModuleHost } from "../host";
import { EndpointError } from "./endpoint-error";

const script = "collector.lua";

/**
 * Runs a collector script up to its loop, which from then on runs while others wait.
 * @throws EndpointError when the script cannot be compiled or raises an error before its loop
 */
export function startCollectorScript(process: VirtualProcess, source: string, seed: number): void {
  const files = new VirtualFiles();
  files.put(script, encode(source));
  const machine = new Machine({ clock: new VirtualClock(process.world.wall() * 1000), seed, files });
  const { L } = machine;
  const host = new ModuleHost(L, { process, drives: false });
  openEnvironment(L, host, { script });
  if (loadFile(L, files, script) !== lua.LUA_OK) {
    throw new EndpointError("serve.lua", new TextDecoder().decode(lauxlib.luaL_tolstring(L, -1)));
  }
  const end = machine.run(0);
  if (end.kind === "error")
    throw new EndpointError("serve.lua", new TextDecoder().decode(end.message ?? undefined));
  if (end.kind === "unwind") throw new EndpointError("serve.lua", end.unwind.message);
  process.program = new LoopProgram(host.loop, process);
}
