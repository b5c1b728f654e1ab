import { latin1 } from "../../lua/bytes";
import type { VirtualClock } from "../../lua/clock";
import type { Machine } from "../../lua/machine";
import { EndpointError } from "../../modules/endpoints/endpoint";
import { HookNetwork } from "../../modules/hook-network";
import type { NetEvent } from "../../net/virtual/events";
import { InputError } from "../state/issue";
import { toText } from "../state/text";
import type { NetworkEvent, RunInput } from "../types";

/** Seconds that bytes under way have to arrive after the last script. */
const SETTLING_SECONDS = 60;

/** What a run's scripts reach with the packages on the allowlist, and what happened there. */
export class RunNetwork {
  readonly #network: HookNetwork;
  readonly #packages: readonly string[];
  readonly #start: number;
  #told = 0;

  /** @param start milliseconds since 1970 at which `clock` started */
  constructor({ packages, network, seed }: RunInput, clock: VirtualClock, start: number) {
    this.#packages = packages.map(({ name }) => name);
    this.#start = start;
    try {
      this.#network = new HookNetwork({ clock, seed, endpoints: network?.endpoints ?? [] });
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      throw new InputError(`network.endpoints[${error.index}].${error.place}`, error.message);
    }
  }

  /** Gives a state the modules of the packages. What is returned closes the sockets that the script left open. */
  open({ L }: Machine): () => void {
    const process = this.#network.open(L, this.#packages);
    return () => process.close();
  }

  /** The events since the last call. */
  take(): NetworkEvent[] {
    const { events } = this.#network;
    const taken = events.slice(this.#told).map((event) => this.#eventOf(event));
    this.#told = events.length;
    return taken;
  }

  /** What arrives after the last script. */
  settle(): NetworkEvent[] {
    this.#network.report(SETTLING_SECONDS);
    return this.take();
  }

  #eventOf({ at, address, kind, from, bytes, text }: NetEvent): NetworkEvent {
    const told = bytes === undefined ? text : toText(latin1(bytes));
    return {
      at: this.#start + at * 1000,
      address,
      kind: kind !== "data" ? kind : from === "client" ? "received" : "sent",
      ...(told !== undefined && { text: told }),
    };
  }
}
