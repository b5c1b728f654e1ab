import { type Bytes, piece } from "../../runtime/net/bytes";
import { type Failure, failure } from "../../runtime/net/result";
import type { Address, StreamDescriptor } from "../../runtime/net/stream";
import { type FileState, VirtualFile } from "../../runtime/net/virtual/file";
import { ReceiveQueue } from "../../runtime/net/virtual/receive-queue";
import { type Happening, portionBytes, type SocketId, windowBytes } from "../protocol";
import type { Receiver } from "./host-link";
import type { RealSystem } from "./real-system";

type Phase = "new" | "listening" | "connecting" | "connected" | "refused";

/** Takes what only TLS is told. */
export interface TlsReceiver extends Receiver {
  /** Whether a handshake has an outcome that nobody has asked for yet. */
  readonly isReady: boolean;
}

/** A real stream socket, as the program sees it: what has arrived and how much more may be sent. */
export class RealStream extends VirtualFile implements StreamDescriptor, Receiver {
  readonly id: SocketId;
  readonly kind: "unix" | "tcp";
  readonly #system: RealSystem;
  readonly #options = new Map<string, unknown>();
  readonly #received = new ReceiveQueue();
  /** Connections that wait to be accepted. */
  readonly #queue: RealStream[] = [];
  #isListening = false;
  #phase: Phase = "new";
  #ended = false;
  #shutWrite = false;
  #error: string | undefined;
  #broken = false;
  /** Bytes on their way to the system. */
  #sending = 0;
  /** Bytes read that the host has not been told of. */
  #untold = 0;
  local: Address | undefined;
  peer: Address | undefined;
  tls: TlsReceiver | undefined;

  constructor(system: RealSystem, kind: "unix" | "tcp", id: SocketId) {
    super();
    this.#system = system;
    this.kind = kind;
    this.id = id;
    system.link.attend(id, this);
  }

  // Making a connection -------------------------------------------------------------------------------------

  /** Node binds when it listens or connects: until then the address is only kept. */
  bind(at: Address): true | Failure {
    this.local = at;
    return true;
  }

  listen(backlog: number): true | Failure {
    this.startListening(backlog);
    return this.#system.block(() => this.listenOutcome(), null) as true | Failure;
  }

  /** For those who cannot wait: `listenOutcome` has the end of it. */
  startListening(backlog: number): void {
    const at = this.local ?? { kind: "tcp", host: "0.0.0.0", port: 0 };
    this.#system.link.send({ do: "listen", id: this.id, at, backlog });
    this.#phase = "listening";
  }

  /** undefined while it is not known; a failure is told once. */
  listenOutcome(): true | Failure | undefined {
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    return this.#isListening || undefined;
  }

  accept(): StreamDescriptor | Failure {
    if (this.#phase !== "listening") return failure("Invalid argument");
    const child = this.#queue.shift();
    return child ? this.#system.open(child) : failure("timeout");
  }

  connect(to: Address): true | Failure {
    if (this.#phase === "connected") return true;
    if (this.#phase === "connecting") return failure("in progress");
    this.#phase = "connecting";
    this.#error = undefined;
    this.#system.link.send({ do: "connect", id: this.id, to, from: this.local });
    if (to.kind === "tcp") return failure("in progress");
    return this.#system.block(() => this.connectOutcome(), null) as true | Failure;
  }

  connectOutcome(): true | Failure | undefined {
    if (this.#phase === "connecting") return undefined;
    if (this.#phase !== "refused") return true;
    return failure(this.#takeError() ?? "connection refused");
  }

  // Data ----------------------------------------------------------------------------------------------------

  send(data: Bytes): number | Failure {
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    if (this.#phase === "connecting") return failure("timeout");
    if (this.#phase !== "connected" || this.#broken || this.#shutWrite) return failure("closed");
    const taken = Math.min(windowBytes - this.#sending, data.length);
    if (taken === 0 && data.length > 0) return failure("timeout");
    this.#sending += taken;
    this.#system.link.send({ do: "write", id: this.id, bytes: piece(data, 0, taken) });
    return taken;
  }

  recv(max: number): Bytes | Failure {
    if (this.#received.length > 0) {
      const bytes = this.#received.take(max);
      this.#tellRead(bytes.length);
      return bytes;
    }
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    if (this.#ended || this.#broken) return failure("closed");
    return failure(this.#phase === "new" ? "Transport endpoint is not connected" : "timeout");
  }

  /** Takes all that has arrived, for a layer above that begins with it. */
  takeUnread(): Bytes {
    return this.#received.take(this.#received.length);
  }

  readable(): boolean {
    return this.state().readable;
  }

  writable(): boolean {
    return this.state().writable;
  }

  state(): FileState {
    if (this.#phase === "listening")
      return { readable: this.#queue.length > 0, writable: false, hangup: false };
    if (this.#phase === "connecting") return { readable: false, writable: false, hangup: false };
    if (this.#phase === "new") return { readable: false, writable: true, hangup: true };
    if (this.#error !== undefined || this.#broken) return { readable: true, writable: true, hangup: true };
    const readable = this.#received.length > 0 || this.#ended || this.tls?.isReady === true;
    return { readable, writable: this.#shutWrite || this.#hasRoom, hangup: this.#ended };
  }

  // Ending ----------------------------------------------------------------------------------------------------

  shutdown(how: "receive" | "send" | "both"): void {
    if (how === "receive" || this.#shutWrite || this.#phase !== "connected") return;
    this.#shutWrite = true;
    this.#system.link.send({ do: "end", id: this.id });
  }

  /** Ends the connection: a reset when unread bytes are left, as Linux does for TCP; an orderly end otherwise. */
  close(): void {
    if (!this.isOpen) return;
    const reset = this.kind === "tcp" && this.#phase === "connected" && this.#received.length > 0;
    this.#system.link.send({ do: "close", id: this.id, reset });
    this.#system.link.forget(this.id);
    for (const { id } of this.#queue) this.#abandon(id);
    this.release();
  }

  setOption(name: string, value: unknown): void {
    this.#options.set(name, value);
    if (this.#phase === "connected") this.#system.link.send({ do: "option", id: this.id, name, value });
  }

  getOption(name: string): unknown {
    return this.#options.get(name);
  }

  // What the host tells -----------------------------------------------------------------------------------------

  happened(happening: Happening): void {
    switch (happening.is) {
      case "connected":
        this.established(happening.local, happening.peer);
        break;
      case "incoming":
        this.#came(happening);
        break;
      case "data":
        this.#received.push(happening.bytes);
        this.wake("in");
        break;
      case "ended":
        this.#ended = true;
        this.wake("state");
        break;
      case "written":
        this.#sending -= happening.count;
        if (this.#hasRoom) this.wake("out");
        break;
      case "listening":
        this.#isListening = true;
        this.local = happening.local;
        this.wake("state");
        break;
      case "failed":
        this.#failed(happening.err);
        break;
      default:
        this.tls?.happened(happening);
        this.wake("in");
    }
  }

  established(local: Address | undefined, peer: Address | undefined): void {
    this.#phase = "connected";
    this.local = local ?? this.local;
    this.peer = peer;
    for (const [name, value] of this.#options) this.setOption(name, value);
    this.wake("state");
  }

  #failed(err: string): void {
    if (this.#phase === "connecting") this.#phase = "refused";
    else if (this.#phase === "connected") this.#broken = true;
    // A connection that just is gone is told by `closed` again and again; anything else is told once.
    if (err !== "closed") this.#error = err;
    this.wake("state");
  }

  /** From now on the child takes what arrives for it, also before it is accepted. */
  #came(incoming: Extract<Happening, { is: "incoming" }>): void {
    const child = new RealStream(this.#system, this.kind, incoming.child);
    child.established(incoming.local ?? this.local, incoming.peer);
    this.#queue.push(child);
    this.wake("in");
  }

  #abandon(child: SocketId): void {
    this.#system.link.send({ do: "close", id: child, reset: this.kind === "tcp" });
    this.#system.link.forget(child);
  }

  #tellRead(count: number): void {
    this.#untold += count;
    if (this.#untold < portionBytes) return;
    this.#system.link.send({ do: "read", id: this.id, count: this.#untold });
    this.#untold = 0;
  }

  /** A third of the window, as Linux wants before it calls a socket writable. */
  get #hasRoom(): boolean {
    return windowBytes - this.#sending >= windowBytes / 3;
  }

  #takeError(): string | undefined {
    const err = this.#error;
    this.#error = undefined;
    return err;
  }
}
