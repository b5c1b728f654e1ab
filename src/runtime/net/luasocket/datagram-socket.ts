import { type Bytes, noBytes } from "../bytes";
import type { ReadPattern, Received, Sent, Socket, SocketName } from "../loop/socket";
import { type Failure, failure, isFailure } from "../result";
import type { Address, DatagramDescriptor } from "../stream";
import { type Blocking, DeadlockError, Timeout } from "./blocking";
import { nameOf } from "./socket-name";

/** LuaSocket's object for unix and UDP datagrams. */
export class DatagramSocket implements Socket {
  readonly family: "unix" | "udp";
  readonly timeout = new Timeout();
  readonly #host: Blocking;
  readonly #descriptor: DatagramDescriptor;
  #closed = false;

  constructor(host: Blocking, descriptor: DatagramDescriptor, family: "unix" | "udp") {
    this.#host = host;
    this.#descriptor = descriptor;
    this.family = family;
  }

  get className(): string {
    const role = this.#descriptor.peer ? "connected" : "unconnected";
    return `${this.family === "unix" ? "unixdgram" : "udp"}{${role}}`;
  }

  getfd(): number {
    return this.#closed ? -1 : this.#descriptor.fd;
  }

  settimeout(seconds: number | null): void {
    this.timeout.block = seconds !== null && seconds < 0 ? null : seconds;
  }

  dirty(): boolean {
    return false;
  }

  bind(at: Address): true | Failure {
    return this.#descriptor.bind(at);
  }

  setpeername(host: string, port: number): true | Failure {
    return this.connect({ kind: "udp", host, port });
  }

  connect(to: Address | undefined): true | Failure {
    return this.#descriptor.connect(to);
  }

  getsockname(): SocketName | Failure {
    return (
      nameOf(this.#descriptor.local) ?? (this.family === "unix" ? { host: "" } : { host: "0.0.0.0", port: 0 })
    );
  }

  getpeername(): SocketName | Failure {
    return nameOf(this.#descriptor.peer) ?? failure("Transport endpoint is not connected");
  }

  setoption(name: string, value: unknown): true | Failure {
    this.#descriptor.setOption(name, value);
    return true;
  }

  send(data: Bytes, to?: Address): Sent {
    if (this.#closed) return { err: "closed", sent: 0 };
    const result = this.#descriptor.send(data, to);
    return isFailure(result) ? { err: result.err, sent: 0 } : { sent: data.length };
  }

  /** The next datagram, cut to the size asked for. */
  receive(size: ReadPattern = Number.POSITIVE_INFINITY): Received {
    const result = this.receiveFrom(typeof size === "number" ? size : Number.POSITIVE_INFINITY);
    return isFailure(result) ? { err: result.err, partial: noBytes } : { data: result.data };
  }

  receiveFrom(size = Number.POSITIVE_INFINITY): { data: Bytes; from: Address | undefined } | Failure {
    if (this.#closed) return failure("closed");
    const result = this.#wait();
    return isFailure(result) ? result : { ...result, data: result.data.subarray(0, size) };
  }

  isReady(direction: "receive" | "send"): boolean {
    return direction === "send" || this.#descriptor.readable();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#descriptor.close();
  }

  #wait() {
    const attempt = () => {
      const result = this.#descriptor.recv();
      return isFailure(result) && result.err === "timeout" ? undefined : result;
    };
    const first = attempt();
    if (first !== undefined) return first;
    if (this.timeout.isZero) return failure("timeout");
    const result = this.#host.block(attempt, this.timeout.forWait(0));
    if (result === "deadlock") throw new DeadlockError("receive would block for ever");
    return result === "timeout" ? failure("timeout") : result;
  }
}
