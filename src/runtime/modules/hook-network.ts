import type { lua } from "#fengari";
import type { VirtualClock } from "../lua/clock";
import { inspect, type LoopView } from "../net/loop/inspect";
import type { NetEvent } from "../net/virtual/events";
import { type AddressReport, reportByAddress } from "../net/virtual/report";
import { VirtualWorld } from "../net/virtual/world";
import {
  EndpointError,
  type EndpointSpec,
  type EndpointSurroundings,
  type OwnModule,
  type RunningEndpoint,
  startEndpoint,
} from "./endpoints/endpoint";
import { ModuleHost } from "./host";
import { openPackages } from "./packages";
import { RunClock } from "./run-clock";

export interface HookNetworkOptions {
  /** The run's clock: it moves on while a hook is blocked. */
  clock: VirtualClock;
  seed: number;
  endpoints?: readonly EndpointSpec[];
  /** Lua modules that stand beside the endpoints' scripts. */
  modules?: readonly OwnModule[];
  /** Told of each event as it happens. */
  observe?: (event: NetEvent) => void;
}

/** What the program at an endpoint holds. */
export interface EndpointView {
  address: string;
  loop: LoopView;
  /** What its script has printed by the time of the call. */
  output(): string;
}

const hookProcess = "radosgw";

/**
 * The world outside of a run's hooks: one network for all of its states, with the endpoints of the case. A call that
 * nothing will ever end throws an Unwind of kind `hang`.
 */
export class HookNetwork {
  readonly events: NetEvent[] = [];
  readonly #world: VirtualWorld;
  readonly #endpoints: ({ address: string } & RunningEndpoint)[] = [];

  /** @throws EndpointError for an endpoint that cannot be started, with its place in it */
  constructor({ clock, seed, endpoints = [], modules = [], observe }: HookNetworkOptions) {
    this.#world = new VirtualWorld({
      clock: new RunClock(clock),
      seed,
      observe: (event) => {
        this.events.push(event);
        observe?.(event);
      },
    });
    endpoints.forEach((endpoint, index) => {
      this.#start(endpoint, index, { seed, modules });
    });
  }

  #start(endpoint: EndpointSpec, index: number, around: EndpointSurroundings): void {
    try {
      this.#endpoints.push({ address: endpoint.listen, ...startEndpoint(this.#world, endpoint, around) });
    } catch (error) {
      if (error instanceof EndpointError) error.index = index;
      throw error;
    }
  }

  /** Seconds that the request's thread was blocked so far. */
  get blockedSeconds(): number {
    return this.#world.blocked.get(hookProcess) ?? 0;
  }

  /** Whether a script is in a call that nothing will ever end. */
  get isBlockedForEver(): boolean {
    return this.#world.blockedForEver.has(hookProcess);
  }

  /** What the programs at the endpoints hold now, in the order of the case. */
  inspect(): EndpointView[] {
    return this.#endpoints.map(({ address, loop, output }) => ({
      address,
      loop: inspect(loop, this.#world.now),
      output,
    }));
  }

  /**
   * Gives a state the modules of the packages on its allowlist. The state's sockets are closed by what is returned.
   * @param without names of modules to leave out, as files take their place
   */
  open(L: lua.lua_State, packages: readonly string[], without: readonly string[] = []): { close(): void } {
    const process = this.#world.process(hookProcess);
    const host = new ModuleHost(L, { system: process, drives: false });
    openPackages(L, host, packages, without);
    return { close: () => process.exit() };
  }

  /** Lets what is under way arrive, for so many seconds, and tells what arrived where. */
  report(seconds = 60): AddressReport[] {
    this.#world.advance(seconds);
    return reportByAddress(this.events);
  }
}
