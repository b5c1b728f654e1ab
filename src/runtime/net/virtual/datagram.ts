import type { Bytes } from "../bytes";
import { type Failure, failure } from "../result";
import type { Address, DatagramDescriptor } from "../stream";
import { type FileState, VirtualFile } from "./file";
import type { VirtualNetwork } from "./network";

interface Datagram {
  data: Bytes;
  from: Address | undefined;
}

/** A unix or UDP datagram socket of the virtual kernel. */
export class VirtualDatagram extends VirtualFile implements DatagramDescriptor {
  readonly #network: VirtualNetwork;
  readonly #received: Datagram[] = [];
  #error: string | undefined;
  local: Address | undefined;
  peer: Address | undefined;

  constructor(network: VirtualNetwork) {
    super();
    this.#network = network;
  }

  bind(at: Address): true | Failure {
    const claimed = this.#network.names.claim(at, this);
    if ("err" in claimed) return claimed;
    this.local = claimed;
    return true;
  }

  connect(to: Address | undefined): true | Failure {
    if (to?.kind === "unix") {
      const owner = this.#network.names.at(to);
      if (!owner) return failure("No such file or directory");
      if (!(owner instanceof VirtualDatagram)) return failure("Protocol wrong type for socket");
    }
    this.peer = to;
    return true;
  }

  send(data: Bytes, to = this.peer): true | Failure {
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    if (!to) return failure("Destination address required");
    const owner = this.#network.names.at(to);
    if (to.kind === "unix" && !owner) return failure("No such file or directory");
    const arrived = this.#network.carry(
      this.local,
      to,
      data,
      owner instanceof VirtualDatagram ? owner : undefined,
    );
    if (!arrived && to === this.peer) {
      this.#error = "connection refused";
      this.wake("state");
    }
    return true;
  }

  recv(): Datagram | Failure {
    const err = this.#takeError();
    if (err !== undefined) return failure(err);
    return this.#received.shift() ?? failure("timeout");
  }

  arrived(datagram: Datagram): void {
    this.#received.push(datagram);
    this.wake("in");
  }

  readable(): boolean {
    return this.state().readable;
  }

  state(): FileState {
    const failed = this.#error !== undefined;
    return { readable: this.#received.length > 0 || failed, writable: true, hangup: failed };
  }

  close(): void {
    if (this.local) this.#network.names.release(this.local, this);
    this.release();
  }

  setOption(): void {}

  #takeError(): string | undefined {
    const err = this.#error;
    this.#error = undefined;
    return err;
  }
}
