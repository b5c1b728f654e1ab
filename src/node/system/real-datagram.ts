import type { Bytes } from "../../runtime/net/bytes";
import { type Failure, failure } from "../../runtime/net/result";
import type { Address, DatagramDescriptor } from "../../runtime/net/stream";
import { type FileState, VirtualFile } from "../../runtime/net/virtual/file";
import type { Happening } from "../protocol";
import type { Receiver } from "./host-link";
import type { RealSystem } from "./real-system";

/** Node has no datagram sockets on the file system. */
const unsupported = failure("Address family not supported by protocol");

/** A real UDP socket, as the program sees it. */
export class RealDatagram extends VirtualFile implements DatagramDescriptor, Receiver {
  readonly #system: RealSystem;
  readonly #family: "unix" | "udp";
  readonly #id: number;
  readonly #received: { data: Bytes; from: Address }[] = [];
  #isBound = false;
  #error: string | undefined;
  local: Address | undefined;
  peer: Address | undefined;

  constructor(system: RealSystem, family: "unix" | "udp") {
    super();
    this.#system = system;
    this.#family = family;
    this.#id = system.link.newId();
    system.link.attend(this.#id, this);
  }

  bind(at: Address): true | Failure {
    return this.#open(at);
  }

  connect(to: Address | undefined): true | Failure {
    if (this.#family === "unix") return unsupported;
    this.peer = to;
    return true;
  }

  send(data: Bytes, to = this.peer): true | Failure {
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    if (!to) return failure("Destination address required");
    const bound = this.#isBound ? true : this.#open(undefined);
    if (bound === true) this.#system.link.send({ do: "sendDatagram", id: this.#id, to, bytes: data.slice() });
    return bound;
  }

  recv(): { data: Bytes; from: Address } | Failure {
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    return this.#received.shift() ?? failure("timeout");
  }

  readable(): boolean {
    return this.state().readable;
  }

  state(): FileState {
    const failed = this.#error !== undefined;
    return { readable: this.#received.length > 0 || failed, writable: true, hangup: failed };
  }

  close(): void {
    if (!this.isOpen) return;
    this.#system.link.send({ do: "close", id: this.#id, reset: false });
    this.#system.link.forget(this.#id);
    this.release();
  }

  setOption(): void {}

  happened(happening: Happening): void {
    if (happening.is === "datagram") this.#received.push({ data: happening.bytes, from: happening.from });
    else if (happening.is === "listening") this.local = happening.local;
    else if (happening.is === "failed") this.#error = happening.err;
    this.wake("in");
  }

  /** Opens the socket at an address, or at any that is free. */
  #open(at: Address | undefined): true | Failure {
    if (this.#family === "unix") return unsupported;
    this.#isBound = true;
    this.#system.link.send({ do: "openDatagram", id: this.#id, at });
    const outcome = this.#system.block(() => this.#error ?? this.local, null);
    if (typeof outcome !== "string") return true;
    this.#error = undefined;
    this.#isBound = false;
    return failure(outcome);
  }

  #takeError(): string | undefined {
    const err = this.#error;
    this.#error = undefined;
    return err;
  }
}
