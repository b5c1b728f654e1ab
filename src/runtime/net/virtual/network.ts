import { addressText } from "../address";
import type { Bytes } from "../bytes";
import { type Failure, failure } from "../result";
import type { Address } from "../stream";
import { Connection } from "./connection";
import type { VirtualDatagram } from "./datagram";
import type { FailedConnect, NetEvent } from "./events";
import { connectFault, type Fault, linkQuality } from "./faults";
import type { ListenQueue } from "./listen-queue";
import { Names } from "./names";
import { VirtualStream } from "./virtual-stream";
import type { WireHost } from "./wire";

/** What a stream socket asks of the network it is on. */
export interface StreamNetwork {
  bind(stream: VirtualStream, at: Address): true | Failure;
  listen(stream: VirtualStream, backlog: number): ListenQueue;
  unlisten(stream: VirtualStream, queue: ListenQueue): void;
  connect(stream: VirtualStream, to: Address): true | Failure;
  /** Gives an accepted connection a descriptor in the process that accepted it. */
  opened(stream: VirtualStream): VirtualStream;
}

/** Seconds after which Linux gives up to connect over TCP: six more SYNs with doubled waits (tcp_syn_retries). */
const connectGivesUp = 127;

/** Joins stream sockets: who listens where, which connections exist, what is wrong at an address. */
export class VirtualNetwork {
  readonly names = new Names();
  readonly #host: WireHost;
  readonly #observe: (event: NetEvent) => void;
  readonly #faults = new Map<string, Set<Fault>>();
  /** What was told last of a socket's connect, which tries again while it waits. */
  readonly #told = new WeakMap<VirtualStream, string>();
  #connections = 0;

  constructor(host: WireHost, observe: (event: NetEvent) => void) {
    this.#host = host;
    this.#observe = observe;
  }

  /** Puts a fault on an address; the function returned takes it away. Connections that exist keep theirs. */
  inject(at: Address, fault: Fault): () => void {
    const key = addressText(at);
    const faults = this.#faults.get(key) ?? new Set();
    this.#faults.set(key, faults.add(fault));
    return () => void faults.delete(fault);
  }

  faultsAt(at: Address): Fault[] {
    return [...(this.#faults.get(addressText(at)) ?? [])];
  }

  /** Connects `client`: at once for a unix socket, in a round trip for TCP. */
  connect(client: VirtualStream, to: Address): true | Failure {
    return to.kind === "unix" ? this.#connectUnix(client, to) : this.#connectTcp(client, to);
  }

  /** Carries a datagram; false when nobody is there to take it. Faults of latency and jitter apply. */
  carry(from: Address | undefined, to: Address, data: Bytes, owner: VirtualDatagram | undefined): boolean {
    const event = {
      at: this.#host.now,
      address: addressText(to),
      connection: 0,
      from: "client",
      bytes: data,
    } as const;
    const faults = this.faultsAt(to);
    const fault = connectFault(faults);
    if (!owner?.isOpen || fault !== undefined) {
      this.#observe({ ...event, kind: "lost" });
      return fault === "blackhole" || fault === "backlogFull";
    }
    this.#observe({ ...event, kind: "data" });
    const { latency, jitter } = linkQuality(faults);
    this.#after(latency + (jitter > 0 ? jitter * this.#host.random() : 0), () =>
      owner.arrived({ data, from }),
    );
    return true;
  }

  #connectUnix(client: VirtualStream, to: Address): true | Failure {
    const faults = this.faultsAt(to);
    const fault = connectFault(faults);
    const owner = this.names.at(to);
    if (fault === "absent" || owner === undefined) {
      this.#failed(client, to, "absent");
      return failure("No such file or directory");
    }
    if (!(owner instanceof VirtualStream)) return failure("Protocol wrong type for socket");
    const queue = owner.isAlive ? owner.listenQueue : undefined;
    if (fault === "refuse" || !queue) return this.#refuse(client, to);
    if (fault !== undefined || queue.isFull) {
      this.#failed(client, to, fault === "blackhole" ? "noAnswer" : "queueFull");
      return failure("would block");
    }
    this.#join(client, owner, queue, to, faults);
    return true;
  }

  #connectTcp(client: VirtualStream, to: Address): Failure {
    const { latency } = linkQuality(this.faultsAt(to));
    this.#after(latency, () => this.#answer(client, to, latency));
    return failure("in progress");
  }

  #answer(client: VirtualStream, to: Address, latency: number): void {
    if (!client.isAlive) return;
    const faults = this.faultsAt(to);
    const fault = connectFault(faults);
    if (fault === "backlogFull" || fault === "blackhole") {
      this.#failed(client, to, fault === "blackhole" ? "noAnswer" : "queueFull");
      this.#after(connectGivesUp - latency, () => client.refused("timeout"));
      return;
    }
    const listener = this.names.at(to);
    const queue = listener instanceof VirtualStream && listener.isAlive ? listener.listenQueue : undefined;
    if (fault !== undefined || !(listener instanceof VirtualStream) || !queue) {
      const { err } = this.#refuse(client, to);
      this.#after(latency, () => client.refused(err));
    } else if (queue.isFull) {
      this.#failed(client, to, "queueFull");
      queue.retryWhenRoom(() => this.#answer(client, to, latency));
    } else {
      this.#join(client, listener, queue, to, faults, latency);
    }
  }

  #join(
    client: VirtualStream,
    listener: VirtualStream,
    queue: ListenQueue,
    to: Address,
    faults: readonly Fault[],
    latency = 0,
  ): void {
    const child = listener.spawn();
    const number = ++this.#connections;
    const record = (event: Pick<NetEvent, "kind" | "from" | "bytes" | "text">) =>
      this.#observe({ at: this.#host.now, address: addressText(to), connection: number, ...event });
    const connection = new Connection(this.#host, { client, server: child }, faults, record);
    const peer = client.local ?? this.names.ephemeral(listener.local ?? to);
    record({ kind: "connect", from: "client" });
    child.established(connection, listener.local, peer);
    this.#after(latency, () => client.established(connection, peer, listener.local));
    connection.begin();
    queue.push(child);
    listener.wake("in");
  }

  #refuse(client: VirtualStream, to: Address): Failure {
    this.#failed(client, to, "refused");
    return failure("connection refused");
  }

  #failed(client: VirtualStream, to: Address, kind: FailedConnect): void {
    const address = addressText(to);
    if (this.#told.get(client) === `${kind} ${address}`) return;
    this.#told.set(client, `${kind} ${address}`);
    this.#observe({ at: this.#host.now, address, connection: 0, kind, from: "client" });
  }

  #after(seconds: number, action: () => void): void {
    if (seconds > 0) this.#host.plan(this.#host.now + seconds, action);
    else action();
  }
}
