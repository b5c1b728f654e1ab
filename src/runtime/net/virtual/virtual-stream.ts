import type { Bytes } from "../bytes";
import { type Failure, failure } from "../result";
import type { Address, StreamDescriptor } from "../stream";
import type { Connection } from "./connection";
import { type FileState, VirtualFile } from "./file";
import type { ListenQueue } from "./listen-queue";
import type { StreamNetwork } from "./network";
import { ReceiveQueue } from "./receive-queue";
import type { Parcel } from "./wire";

type Phase =
  | "new"
  | "listening"
  | "connecting"
  | "connected"
  /** A unix socket whose connect met a full queue: it looks connected to a poller, but is not. */
  | "unconnected"
  | "refused";

/** Linux's default for a unix socket, bytes. */
const unixCapacity = 212992;
/** About what Linux lets a loopback TCP connection hold, each side, bytes. */
const tcpSendBuffer = 2500000;
const tcpReceiveBuffer = 65536;

/** A unix or TCP stream socket of the virtual kernel. */
export class VirtualStream extends VirtualFile implements StreamDescriptor {
  readonly kind: "unix" | "tcp";
  readonly #network: StreamNetwork;
  readonly #options = new Map<string, unknown>();
  readonly #received = new ReceiveQueue();
  #phase: Phase = "new";
  #queue: ListenQueue | undefined;
  #connection: Connection | undefined;
  #ended = false;
  #shutWrite = false;
  #reset = false;
  #alive = true;
  #error: string | undefined;
  /** Somebody has asked for room in vain and is to be told when there is some (Linux's SOCK_NOSPACE). */
  #wantsRoom = false;
  local: Address | undefined;
  peer: Address | undefined;

  constructor(network: StreamNetwork, kind: "unix" | "tcp") {
    super();
    this.#network = network;
    this.kind = kind;
  }

  get listenQueue(): ListenQueue | undefined {
    return this.#queue;
  }

  get tlsFault() {
    return this.#connection?.tlsFault;
  }

  get options(): ReadonlyMap<string, unknown> {
    return this.#options;
  }

  /** Until it is closed; a connection that waits to be accepted is alive without a descriptor. */
  get isAlive(): boolean {
    return this.#alive;
  }

  /** Bytes that wait to be read here. */
  get unread(): number {
    return this.#received.length;
  }

  // Making a connection -----------------------------------------------------------------------------------

  bind(at: Address): true | Failure {
    return this.#network.bind(this, at);
  }

  listen(backlog: number): true | Failure {
    this.#queue = this.#network.listen(this, backlog);
    this.#phase = "listening";
    return true;
  }

  accept(): StreamDescriptor | Failure {
    if (!this.#queue) return failure("Invalid argument");
    const child = this.#queue.take();
    return child ? this.#network.opened(child) : failure("timeout");
  }

  connect(to: Address): true | Failure {
    if (this.#phase === "connected") return true;
    if (this.#phase === "new" || this.#phase === "unconnected") this.#phase = "connecting";
    const result = this.#network.connect(this, to);
    if (result !== true && result.err !== "in progress") {
      this.#phase = result.err === "would block" ? "unconnected" : "new";
    }
    return result;
  }

  connectOutcome(): true | Failure | undefined {
    if (this.#phase === "connecting") return undefined;
    if (this.#phase !== "refused") return true;
    const err = this.#takeError() ?? "connection refused";
    return failure(err);
  }

  /** The socket at this end of a connection that the listening socket will accept. */
  spawn(): VirtualStream {
    const child = new VirtualStream(this.#network, this.kind);
    for (const [name, value] of this.#options) child.setOption(name, value);
    return child;
  }

  /** The other side has answered. */
  established(connection: Connection, local: Address | undefined, peer: Address | undefined): void {
    this.#phase = "connected";
    this.#connection = connection;
    this.local = local;
    this.peer = peer;
    this.wake("state");
  }

  /** The other side has refused. */
  refused(err: string): void {
    if (this.#phase !== "connecting") return;
    this.#phase = "refused";
    this.#error = err;
    this.wake("state");
  }

  // Data --------------------------------------------------------------------------------------------------

  send(data: Bytes): number | Failure {
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    if (this.#phase === "unconnected") return failure("Transport endpoint is not connected");
    if (this.#reset || this.#shutWrite) return failure("closed");
    if (this.#phase === "connecting") return failure("timeout");
    if (!this.#connection) return failure("closed");
    // A unix socket knows at once that nobody is there; a TCP one learns it from the answer to its data.
    if (this.kind === "unix" && !this.#connection.other(this).isAlive) return failure("closed");
    if (data.length === 0) return 0;
    const room = this.#room();
    const taken = Math.max(0, Math.min(room, data.length));
    if (taken < data.length) this.#wantsRoom = true;
    if (taken === 0) return failure("timeout");
    this.#connection.send(this, { bytes: data.subarray(0, taken) });
    return taken;
  }

  recv(max: number): Bytes | Failure {
    if (this.#received.length > 0) {
      const bytes = this.#received.take(max);
      this.#connection?.read(this, bytes);
      this.#connection?.other(this).roomAppeared();
      return bytes;
    }
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    if (this.#ended || this.#reset) return failure("closed");
    if (this.#phase === "unconnected") return failure("Invalid argument");
    if (this.#phase === "new") return failure("Transport endpoint is not connected");
    return failure("timeout");
  }

  readable(): boolean {
    return this.state().readable;
  }

  writable(): boolean {
    return this.state().writable;
  }

  state(): FileState {
    if (this.#phase === "listening")
      return { readable: this.#queue!.length > 0, writable: false, hangup: false };
    if (this.#phase === "connecting") return { readable: false, writable: false, hangup: false };
    if (this.#phase === "new") return { readable: false, writable: true, hangup: true };
    if (this.#error !== undefined || this.#reset) return { readable: true, writable: true, hangup: true };
    const writable = this.#shutWrite || this.#room() >= this.#capacity() / 3;
    if (!writable) this.#wantsRoom = true;
    return { readable: this.#received.length > 0 || this.#ended, writable, hangup: this.#ended };
  }

  /** Something has come over the wire. */
  arrived(parcel: Parcel): void {
    if (parcel === "reset") {
      this.#reset = true;
      this.wake("state");
    } else if (parcel === "end") {
      this.#ended = true;
      this.wake("state");
    } else if (this.#reset) {
      this.#connection?.lost(this, parcel.bytes);
    } else if (this.isAlive) {
      this.#received.push(parcel.bytes);
      this.wake("in");
    } else if (this.kind === "tcp") {
      this.#connection?.lost(this, parcel.bytes);
      this.#connection?.send(this, "reset");
    }
  }

  /** The other end has read: tells who waits for room, once a third is free. */
  roomAppeared(): void {
    if (!this.#wantsRoom || this.#room() < this.#capacity() / 3) return;
    this.#wantsRoom = false;
    this.wake("out");
  }

  // Ending --------------------------------------------------------------------------------------------------

  shutdown(how: "receive" | "send" | "both"): void {
    if (how === "receive" || this.#shutWrite || !this.#connection) return;
    this.#shutWrite = true;
    this.#connection.send(this, "end");
  }

  /** Ends the connection: a reset when unread bytes are left or lingering is off, an orderly end otherwise. */
  close(): void {
    if (!this.isAlive) return;
    this.#alive = false;
    if (this.#queue) this.#network.unlisten(this, this.#queue);
    const connection = this.#connection;
    if (connection?.other(this).isAlive) {
      if (this.#received.length > 0 || this.#lingersNot()) {
        this.abort();
      } else {
        this.shutdown("send");
      }
    }
    this.release();
  }

  /** Tells the other end that the connection is gone; what is unread is lost. */
  abort(): void {
    this.#alive = false;
    this.#connection?.lost(this, this.#received.take(this.#received.length));
    this.#connection?.send(this, "reset");
  }

  setOption(name: string, value: unknown): void {
    this.#options.set(name, value);
  }

  getOption(name: string): unknown {
    return this.#options.get(name);
  }

  /** An error is told once; afterwards the socket is just closed. */
  #takeError(): string | undefined {
    const err = this.#error;
    if (err === undefined) return undefined;
    this.#error = undefined;
    this.#reset = true;
    return err;
  }

  #room(): number {
    const connection = this.#connection;
    if (!connection) return this.#capacity();
    return this.#capacity() - connection.other(this).unread - connection.inFlightFrom(this);
  }

  #capacity(): number {
    if (this.kind === "unix") return unixCapacity;
    const own = this.#options.get("send-buffer-size");
    const others = this.#connection?.other(this).options.get("recv-buffer-size");
    return (
      (typeof own === "number" ? own * 2 : tcpSendBuffer) +
      (typeof others === "number" ? others * 2 : tcpReceiveBuffer)
    );
  }

  #lingersNot(): boolean {
    const linger = this.#options.get("linger") as { on?: boolean; timeout?: number } | undefined;
    return linger?.on === true && !linger.timeout;
  }
}
