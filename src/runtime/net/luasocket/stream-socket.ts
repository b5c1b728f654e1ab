import { type Bytes, concat, piece } from "../bytes";
import type { Clock } from "../clock";
import type { ReadPattern, Received, Sent, Socket, SocketName } from "../loop/socket";
import { type Failure, failure, isFailure } from "../result";
import type { Address, StreamDescriptor } from "../stream";
import { type Blocking, DeadlockError, Timeout } from "./blocking";
import { BufferedReader } from "./buffered-reader";
import { nameOf } from "./socket-name";

/** LuaSocket's classes of a stream socket: fresh, listening, connected or on the way to it. */
export type Role = "master" | "server" | "client";

/** A method called on a socket of the wrong class, in LuaSocket's words. */
export class RoleError extends Error {
  override name = "RoleError";
}

export interface SocketHost extends Blocking {
  readonly clock: Pick<Clock, "monotonic">;
}

/** Longest path of a unix socket on Linux, bytes. */
const longestPath = 107;

/** LuaSocket hands so many bytes to the system at once: of more, the rest may meet an error that the first caused. */
const sendStep = 8192;

/** Options that LuaSocket knows for stream sockets. */
const knownOptions = new Set([
  "keepalive",
  "linger",
  "recv-buffer-size",
  "reuseaddr",
  "reuseport",
  "send-buffer-size",
  "tcp-keepcnt",
  "tcp-keepidle",
  "tcp-keepintvl",
  "tcp-nodelay",
]);

/** LuaSocket's object for a unix or TCP stream. Its calls block as far as its timeout lets them. */
export class StreamSocket implements Socket {
  readonly family: "unix" | "tcp";
  readonly timeout = new Timeout();
  readonly #host: SocketHost;
  readonly #stream: StreamDescriptor;
  readonly #reader: BufferedReader;
  #role: Role;
  #callStart = 0;
  #closed = false;
  #taken = false;

  constructor(host: SocketHost, stream: StreamDescriptor, family: "unix" | "tcp", role: Role = "master") {
    this.#host = host;
    this.#stream = stream;
    this.family = family;
    this.#role = role;
    this.#reader = new BufferedReader((max) => this.#fill(max));
  }

  get role(): Role {
    return this.#role;
  }

  /** LuaSocket's name of its class, such as `tcp{client}`. */
  get className(): string {
    return `${this.family === "unix" ? "unixstream" : "tcp"}{${this.#role}}`;
  }

  getfd(): number {
    return this.#closed || this.#taken ? -1 : this.#stream.fd;
  }

  /** `total` limits a whole call, otherwise each wait in it. */
  settimeout(seconds: number | null, mode: "block" | "total" = "block"): void {
    this.timeout[mode] = seconds !== null && seconds < 0 ? null : seconds;
  }

  dirty(): boolean {
    return this.#reader.isDirty;
  }

  /** Hands the stream to a TLS object; this one has no descriptor any more. */
  takeStream(): StreamDescriptor {
    this.#taken = true;
    return this.#stream;
  }

  // Names and listening -------------------------------------------------------------------------------------

  bind(at: Address): true | Failure {
    return this.#stream.bind(at);
  }

  listen(backlog = 32): true | Failure {
    const listening = this.#stream.listen(backlog);
    if (listening === true) this.#role = "server";
    return listening;
  }

  accept(): StreamSocket | Failure {
    this.#require("accept", "server");
    if (this.#closed) return failure("closed");
    const accepted = this.#waitWhileTimeout("accept", () => this.#stream.accept());
    return isFailure(accepted) ? accepted : new StreamSocket(this.#host, accepted, this.family, "client");
  }

  getsockname(): SocketName | Failure {
    if (this.#closed) return failure("closed");
    if (this.family === "unix") return nameOf(this.#stream.local) ?? { host: "" };
    return nameOf(this.#stream.local) ?? { host: "0.0.0.0", port: 0 };
  }

  getpeername(): SocketName | Failure {
    if (this.family === "unix") throw new RoleError("attempt to call a nil value (method 'getpeername')");
    if (this.#closed) return failure("closed");
    return nameOf(this.#stream.peer) ?? failure("Transport endpoint is not connected");
  }

  setoption(name: string, value: unknown): true | Failure {
    if (!knownOptions.has(name)) throw new RoleError(`unsupported option \`${name}'`);
    if (this.#closed) return failure("closed");
    this.#stream.setOption(name, value);
    return true;
  }

  getoption(name: string): unknown {
    return this.#stream.getOption(name);
  }

  // Connecting ------------------------------------------------------------------------------------------------

  setpeername(host: string, port: number): true | Failure {
    return this.connect({ kind: "tcp", host, port });
  }

  connect(to: Address): true | Failure {
    if (this.family === "unix") this.#require("connect", "master");
    if (this.#closed) return failure("closed");
    if (to.kind === "unix" && new TextEncoder().encode(to.path).length > longestPath)
      return failure("path too long");
    // A TCP object is a client even when it could not connect, since it may still be connecting.
    if (this.family === "tcp") this.#role = "client";
    const connected = this.family === "unix" ? this.#connectUnix(to) : this.#connectTcp(to);
    if (connected === true) this.#role = "client";
    return connected;
  }

  /**
   * Where the queue is full, LuaSocket waits until the socket can be written, which one that is not connected can
   * at once: with a timeout this is success, and the first send fails.
   */
  #connectUnix(to: Address): true | Failure {
    const first = this.#stream.connect(to);
    if (!isFailure(first) || first.err !== "would block") return first;
    if (this.timeout.isZero) return failure("timeout");
    if (this.timeout.forWait(0) !== null) return true;
    return this.#wait("connect", () => {
      const again = this.#stream.connect(to);
      return isFailure(again) && again.err === "would block" ? undefined : again;
    });
  }

  #connectTcp(to: Address): true | Failure {
    const started = this.#stream.connect(to);
    if (started === true || started.err !== "in progress") return started;
    if (this.timeout.isZero) return failure("timeout");
    return this.#wait("connect", () => this.#stream.connectOutcome());
  }

  // Data ------------------------------------------------------------------------------------------------------

  receive(pattern: ReadPattern = "*l"): Received {
    this.#require("receive", "client");
    if (this.#closed) return { err: "closed", partial: concat([]) };
    this.#startCall();
    return this.#reader.receive(pattern);
  }

  send(data: Bytes): Sent {
    this.#require("send", "client");
    if (this.#closed) return { err: "closed", sent: 0 };
    this.#startCall();
    let sent = 0;
    while (sent < data.length) {
      const step = piece(data, sent, sent + sendStep);
      const taken = this.#waitWhileTimeout("send", () => this.#stream.send(step));
      if (isFailure(taken)) return { err: taken.err, sent };
      sent += taken;
    }
    return { sent };
  }

  shutdown(how: "receive" | "send" | "both"): void {
    this.#stream.shutdown(how);
  }

  close(): void {
    if (this.#closed || this.#taken) return;
    this.#closed = true;
    this.#stream.close();
  }

  /** Whether a `socket.select` would report it. */
  isReady(direction: "receive" | "send"): boolean {
    if (this.#closed) return true;
    return direction === "send" ? this.#stream.writable() : this.dirty() || this.#stream.readable();
  }

  #fill(max: number): Bytes | Failure {
    return this.#waitWhileTimeout("receive", () => this.#stream.recv(max));
  }

  #startCall(): void {
    if (this.timeout.total !== null) this.#callStart = this.#host.clock.monotonic();
  }

  #waitWhileTimeout<T>(call: string, attempt: () => T | Failure): T | Failure {
    const first = attempt();
    if (!isFailure(first) || first.err !== "timeout" || this.timeout.isZero) return first;
    return this.#wait(call, () => {
      const again = attempt();
      return isFailure(again) && again.err === "timeout" ? undefined : again;
    });
  }

  #wait<T>(call: string, attempt: () => T | Failure | undefined): T | Failure {
    const spent = this.timeout.total === null ? 0 : this.#host.clock.monotonic() - this.#callStart;
    const result = this.#host.block(attempt, this.timeout.forWait(spent));
    if (result === "timeout") return failure("timeout");
    if (result === "deadlock") throw new DeadlockError(`${call} would block for ever`);
    return result;
  }

  #require(method: string, role: Role): void {
    if (this.#role === role) return;
    const expected = this.className.replace(this.#role, role);
    throw new RoleError(`calling '${method}' on bad self (${expected} expected)`);
  }
}
