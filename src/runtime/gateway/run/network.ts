import { latin1 } from "../../lua/bytes";
import type { VirtualClock } from "../../lua/clock";
import type { Machine } from "../../lua/machine";
import { EndpointError } from "../../modules/endpoints/endpoint";
import { HookNetwork } from "../../modules/hook-network";
import type { NetEvent } from "../../net/virtual/events";
import { InputError } from "../state/issue";
import { toText } from "../state/text";
import type { NetworkEvent, NetworkEventKind, NetworkResult, RunInput } from "../types";
import { addresses } from "./addresses";
import { EndpointWatch } from "./endpoint-watch";

/** Seconds that bytes under way have to arrive after the last script. */
const SETTLING_SECONDS = 60;

/** Who is told of events as they happen: the script that runs. It may add where it stands. */
export interface NetworkWitness {
  /** @param untaken how many events nobody has taken over yet */
  sawNetwork(event: NetworkEvent, untaken: number): void;
}

/** What a run's scripts reach with the packages on the allowlist, and what happened there. */
export class RunNetwork {
  /** Null while no script runs. */
  witness: NetworkWitness | null = null;
  readonly #network: HookNetwork;
  readonly #packages: readonly string[];
  readonly #own: readonly string[];
  readonly #start: number;
  readonly #watch = new EndpointWatch();
  #untaken: NetworkEvent[] = [];
  #events = 0;

  /** @param start milliseconds since 1970 at which `clock` started */
  constructor({ packages, modules = [], network, seed }: RunInput, clock: VirtualClock, start: number) {
    this.#packages = packages.map(({ name }) => name);
    this.#own = modules.map(({ name }) => name);
    this.#start = start;
    try {
      const observe = (event: NetEvent) => this.#happened(event);
      const { endpoints = [] } = network ?? {};
      this.#network = new HookNetwork({ clock, seed, endpoints, modules, observe });
    } catch (error) {
      if (!(error instanceof EndpointError)) throw error;
      throw new InputError(`network.endpoints[${error.index}].${error.place}`, error.message);
    }
  }

  /** Gives a state the modules of the packages. What is returned closes the sockets that the script left open. */
  open({ L }: Machine): () => void {
    const process = this.#network.open(L, this.#packages, this.#own);
    return () => process.close();
  }

  /** The events since the last call. */
  take(): NetworkEvent[] {
    const taken = this.#untaken;
    this.#untaken = [];
    return taken;
  }

  /** Virtual milliseconds that scripts were blocked so far; null: for ever. */
  get blockedMs(): number | null {
    return this.#network.isBlockedForEver ? null : inMicroseconds(this.#network.blockedSeconds * 1000);
  }

  /** What arrives after the last script, and what all came to. */
  settle(): { events: NetworkEvent[]; result: NetworkResult } {
    const reports = this.#network.report(SETTLING_SECONDS);
    this.#look();
    const endpoints = this.#watch.watched(this.#network.inspect());
    return {
      events: this.take(),
      result: { blockedMs: this.blockedMs, addresses: addresses(reports, endpoints) },
    };
  }

  #happened(event: NetEvent): void {
    // What the event before has led to is done by now.
    this.#look();
    this.#events++;
    const told = this.#eventOf(event);
    this.witness?.sawNetwork(told, this.#untaken.length);
    this.#untaken.push(told);
  }

  #look(): void {
    // A collector may connect somewhere as it starts, before all of them have.
    const network = this.#network as HookNetwork | undefined;
    this.#watch.look(network?.inspect() ?? [], this.#events);
  }

  #eventOf({ at, address, connection, kind, from, bytes, text }: NetEvent): NetworkEvent {
    const told = bytes === undefined ? text : toText(latin1(bytes));
    return {
      at: this.#start + at * 1000,
      address,
      connection,
      kind: kindOf(kind, from, connection),
      ...(told !== undefined && { text: told }),
    };
  }
}

/** A network's event in a script's terms. A datagram has arrived when it is carried. */
function kindOf(kind: NetEvent["kind"], from: NetEvent["from"], connection: number): NetworkEventKind {
  if (kind === "data") return from === "server" ? "sent" : connection === 0 ? "received" : "written";
  return kind === "read" && from === "server" ? "received" : kind;
}

function inMicroseconds(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
