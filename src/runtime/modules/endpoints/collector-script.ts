import { VirtualClock } from "../../lua/clock";
import { Machine } from "../../lua/machine";
import { encode } from "../../net/bytes";
import { LoopProgram } from "../../net/virtual/loop-program";
import type { VirtualProcess } from "../../net/virtual/process";
import { openEnvironment } from "../collector/environment";
import { load } from "../collector/files";
import { ModuleHost } from "../host";
import { text } from "../interop/values";
import { EndpointError } from "./endpoint";

const scriptName = "collector.lua";

/**
 * Runs a collector script up to its loop, which from then on runs while others wait.
 * @throws EndpointError when the script cannot be compiled or raises an error before its loop
 */
export function startCollectorScript(process: VirtualProcess, source: string, seed: number): void {
  const machine = new Machine({ clock: new VirtualClock(process.world.now * 1000), seed });
  const host = new ModuleHost(machine.L, { process, drives: false });
  const options = {
    script: scriptName,
    readFile: (path: string) => (path === scriptName ? encode(source) : undefined),
    stdout: () => {},
  };
  openEnvironment(machine.L, host, options);
  if (!load(machine.L, options.readFile, scriptName))
    throw new EndpointError("serve.lua", text(machine.L, -1) ?? "");
  const end = machine.run(0);
  if (end.kind === "error")
    throw new EndpointError("serve.lua", new TextDecoder().decode(end.message ?? undefined));
  if (end.kind === "unwind") throw new EndpointError("serve.lua", end.unwind.message);
  process.program = new LoopProgram(host.loop, process);
}
