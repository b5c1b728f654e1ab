import { VirtualClock } from "../../lua/clock";
import type { Ending } from "../../lua/ending";
import { Machine } from "../../lua/machine";
import type { Guard } from "../../lua/supervisor";
import type { Compat } from "../../net/loop/config";
import type { NetEvent } from "../../net/virtual/events";
import { VirtualWorld } from "../../net/virtual/world";
import { ModuleHost } from "../host";
import { FollowedClock } from "../run-clock";
import { type EnvironmentOptions, loadScript, openEnvironment } from "./environment";
import { HostFiles, type ReadFile } from "./host-files";

export interface CollectorOptions extends EnvironmentOptions {
  readFile: ReadFile;
  stdout: (bytes: Uint8Array) => void;
  seed?: number;
  /** Milliseconds since the epoch at the start. */
  start?: number;
  compat?: Compat;
  observe?: (event: NetEvent) => void;
  shouldStop?: () => boolean;
  /** What the script may use; default: what the machine allows. */
  guard?: Guard;
}

/** How a collector script ended: its chunk returned, raised an error, or the run was left. */
export type CollectorEnd = Ending | { kind: "unreadable"; message: string };

const defaultStart = Date.UTC(2026, 0, 1);

/**
 * Runs a script against `net.server` as `lua SCRIPT` would, on a virtual network of its own. Its `loop` ends when
 * nothing can happen any more.
 */
export function runCollector(options: CollectorOptions): CollectorEnd {
  const { script, seed = 1, observe, shouldStop, guard, compat, stdout } = options;
  const clock = new VirtualClock(options.start ?? defaultStart);
  const world = new VirtualWorld({ seed, clock: new FollowedClock(clock), ...(observe && { observe }) });
  const process = world.process(script);
  const files = new HostFiles(options.readFile);
  const machine = new Machine({
    clock,
    seed,
    stdout,
    files,
    ...(shouldStop && { shouldStop }),
    ...(guard && { guard }),
  });
  const { L } = machine;
  openEnvironment(L, new ModuleHost(L, { process, ...(compat && { compat }) }), options);
  const unreadable = loadScript(L, script);
  if (unreadable !== undefined) return { kind: "unreadable", message: unreadable };
  const end = machine.run(0);
  process.exit();
  machine.close();
  return end;
}
