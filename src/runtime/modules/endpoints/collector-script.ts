import { VirtualClock } from "../../lua/clock";
import { VirtualFiles } from "../../lua/files/virtual-files";
import { Machine } from "../../lua/machine";
import { encode } from "../../net/bytes";
import type { EventLoop } from "../../net/loop/event-loop";
import { LoopProgram } from "../../net/virtual/loop-program";
import type { VirtualProcess } from "../../net/virtual/process";
import { loadScript, openEnvironment } from "../collector/environment";
import { ModuleHost } from "../host";
import type { EndpointSurroundings } from "./endpoint";
import { EndpointError } from "./endpoint-error";

const script = "collector.lua";

/**
 * Runs a collector script up to its loop, which from then on runs while others wait, and gives that loop.
 * @throws EndpointError when the script cannot be compiled or raises an error before its loop
 */
export function startCollectorScript(
  process: VirtualProcess,
  source: string,
  { seed = 1, modules = [] }: EndpointSurroundings,
): EventLoop {
  const files = new VirtualFiles();
  for (const { name, text } of modules) files.put(`${name.replaceAll(".", "/")}.lua`, encode(text));
  files.put(script, encode(source));
  const machine = new Machine({ clock: new VirtualClock(process.world.wall() * 1000), seed, files });
  const { L } = machine;
  const host = new ModuleHost(L, { system: process, drives: false });
  openEnvironment(L, host, { script });
  const unreadable = loadScript(L, script);
  if (unreadable !== undefined) throw new EndpointError("serve.lua", unreadable);
  const end = machine.run(0);
  if (end.kind === "error")
    throw new EndpointError("serve.lua", new TextDecoder().decode(end.message ?? undefined));
  if (end.kind === "unwind") throw new EndpointError("serve.lua", end.unwind.message);
  process.program = new LoopProgram(host.loop, process);
  return host.loop;
}
