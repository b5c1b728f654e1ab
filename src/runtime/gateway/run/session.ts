import { VirtualClock } from "../../lua/clock";
import { VirtualFiles } from "../../lua/files/virtual-files";
import { Machine, type MachineOptions } from "../../lua/machine";
import { modulePath } from "../binding/package-path";
import { type Release, releases } from "../releases/index";
import { InputError } from "../state/issue";
import { shuffleBy } from "../state/map";
import type { ReadOptions } from "../state/read";
import { RgwTable } from "../state/rgw-table";
import type { Context, RewindableState, RunInput, RunObserver } from "../types";
import type { RunNetwork } from "./network";
import { openNetwork } from "./open-network";
import { RecordBudget } from "./record-budget";

/** What the contexts of one run share. */
export class Session {
  readonly clock: VirtualClock;
  readonly readOptions: ReadOptions;
  /** The gateway's file system, which its scripts share. */
  readonly files = new VirtualFiles();
  readonly records = new RecordBudget();
  /** Null in releases without it. */
  readonly rgwTable: RgwTable | null;

  /** Null where the allowlist is empty: then no script has a socket. */
  readonly network: RunNetwork | null;

  constructor(
    readonly input: RunInput,
    readonly release: Release = releases[input.release],
    hostClock?: () => number,
  ) {
    const start = Date.parse(input.clock);
    if (Number.isNaN(start)) throw new InputError("clock", `not a time: ${JSON.stringify(input.clock)}`);
    this.clock = new VirtualClock(start, hostClock);
    const shuffle = input.pairsOrder === "shuffled" ? shuffleBy(input.seed) : undefined;
    this.readOptions = { release: this.release.name, clock: start, shuffle };
    this.rgwTable = this.release.hasRgwTable ? new RgwTable(input.global, shuffle) : null;
    for (const { name, text } of input.modules ?? []) {
      this.files.put(modulePath(name, input.luaVersion), new TextEncoder().encode(text));
    }
    this.network = input.packages.length === 0 ? null : openNetwork(input, this.clock, start);
  }

  /** A state with the release's limits, or the run's own. */
  newMachine(context: Context, observer: RunObserver, state: RewindableState): Machine {
    const lua = observer.observeLua?.(context, state);
    const { runtimeMs, memoryBytes } = this.limits;
    return new Machine({
      ...this.#machineOptions(observer),
      limits: { ...(runtimeMs !== null && { runtimeMs }), ...(memoryBytes !== null && { memoryBytes }) },
      ...(observer.guard && { guard: observer.guard }),
      ...(lua && { observer: lua }),
    });
  }

  #machineOptions(observer: RunObserver): MachineOptions {
    const { luaVersion, seed } = this.input;
    const shouldStop = observer.shouldStop && (() => observer.shouldStop?.() ?? false);
    return { luaVersion, seed, clock: this.clock, files: this.files, ...(shouldStop && { shouldStop }) };
  }

  /** Limits of the release, or the run's own. */
  get limits(): { readonly runtimeMs: number | null; readonly memoryBytes: number | null } {
    const { limits } = this.input;
    return {
      runtimeMs: limits?.runtimeMs ?? this.release.limits.runtimeMs,
      memoryBytes: limits?.memoryBytes ?? this.release.limits.memoryBytes,
    };
  }
}
