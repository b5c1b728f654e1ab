import { lua } from "#fengari";
import { VirtualClock } from "../../lua/clock";
import type { Ending } from "../../lua/ending";
import { Machine } from "../../lua/machine";
import type { Compat } from "../../net/loop/config";
import type { NetEvent } from "../../net/virtual/events";
import { VirtualWorld } from "../../net/virtual/world";
import { ModuleHost } from "../host";
import { type EnvironmentOptions, openEnvironment } from "./environment";
import { load } from "./files";

export interface CollectorOptions extends EnvironmentOptions {
  seed?: number;
  compat?: Compat;
  observe?: (event: NetEvent) => void;
  shouldStop?: () => boolean;
}

/** How a collector script ended: its chunk returned, raised an error, or the run was left. */
export type CollectorEnd = Ending | { kind: "unreadable"; message: string };

/**
 * Runs a script against `net.server` as `lua SCRIPT` would, on a virtual network of its own. Its `loop` ends when
 * nothing can happen any more.
 */
export function runCollector(options: CollectorOptions): CollectorEnd {
  const world = new VirtualWorld({
    seed: options.seed ?? 1,
    ...(options.observe ? { observe: options.observe } : {}),
  });
  const process = world.process(options.script);
  const machine = new Machine({
    clock: new VirtualClock(world.now * 1000),
    seed: options.seed ?? 1,
    stdout: options.stdout,
    ...(options.shouldStop ? { shouldStop: options.shouldStop } : {}),
  });
  const { L } = machine;
  const host = new ModuleHost(L, { process, ...(options.compat ? { compat: options.compat } : {}) });
  openEnvironment(L, host, options);
  if (!load(L, options.readFile, options.script)) {
    return { kind: "unreadable", message: lua.lua_tojsstring(L, -1) ?? "" };
  }
  const end = machine.run(0);
  process.exit();
  machine.close();
  return end;
}
