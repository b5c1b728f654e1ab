import { lua } from "#fengari";
import { VirtualClock } from "../../lua/clock";
import type { Ending } from "../../lua/ending";
import { Machine } from "../../lua/machine";
import { setStandardError } from "../../lua/stdlib/io";
import type { Guard } from "../../lua/supervisor";
import type { Compat } from "../../net/loop/config";
import type { System } from "../../net/system";
import type { NetEvent } from "../../net/virtual/events";
import { VirtualWorld } from "../../net/virtual/world";
import { ModuleHost } from "../host";
import { FollowedClock, SystemClock } from "../run-clock";
import { type EnvironmentOptions, loadScript, openEnvironment } from "./environment";
import { HostFiles, type ReadFile } from "./host-files";

interface ScriptOptions extends EnvironmentOptions {
  readFile: ReadFile;
  stdout: (bytes: Uint8Array) => void;
  /** What `io.stderr` writes; nowhere by default. */
  stderr?: (bytes: Uint8Array) => void;
  seed?: number;
  compat?: Compat;
  shouldStop?: () => boolean;
  /** What the script may use; default: what the machine allows. */
  guard?: Guard;
}

export interface CollectorOptions extends ScriptOptions {
  /** Milliseconds since the epoch at the start. */
  start?: number;
  observe?: (event: NetEvent) => void;
}

/** How a collector script ended: its chunk returned, raised an error, or the run was left. */
export type CollectorEnd = Ending | { kind: "unreadable"; message: string };

const defaultStart = Date.UTC(2026, 0, 1);

/**
 * Runs a script against `net.server` as `lua SCRIPT` would, on a virtual network of its own. Its `loop` ends when
 * nothing can happen any more.
 */
export function runCollector(options: CollectorOptions): CollectorEnd {
  const { script, seed = 1, observe } = options;
  const clock = new VirtualClock(options.start ?? defaultStart);
  const world = new VirtualWorld({ seed, clock: new FollowedClock(clock), ...(observe && { observe }) });
  const process = world.process(script);
  const end = run(process, clock, options);
  process.exit();
  return end;
}

/** Runs a script as `lua SCRIPT` would on a system that is there already, whose time is the script's. */
export function runCollectorOn(system: System, options: ScriptOptions): CollectorEnd {
  return run(system, new SystemClock(system.clock), options);
}

function run(system: System, clock: VirtualClock, options: ScriptOptions): CollectorEnd {
  const { script, args = [], seed = 1, shouldStop, guard, compat, stdout, stderr } = options;
  const machine = new Machine({
    clock,
    seed,
    stdout,
    files: new HostFiles(options.readFile),
    ...(shouldStop && { shouldStop }),
    ...(guard && { guard }),
  });
  const { L } = machine;
  if (stderr) setStandardError(L, stderr);
  openEnvironment(L, new ModuleHost(L, { system, ...(compat && { compat }) }), options);
  const unreadable = loadScript(L, script);
  if (unreadable !== undefined) return { kind: "unreadable", message: unreadable };
  for (const text of args) lua.lua_pushstring(L, text);
  const end = machine.run(0, args.length);
  machine.close();
  return end;
}
