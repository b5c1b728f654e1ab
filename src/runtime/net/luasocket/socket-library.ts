import type { Socket, SocketLibrary, TlsSocket } from "../loop/socket";
import { type Failure, failure, isFailure } from "../result";
import type { System } from "../system";
import { DatagramSocket } from "./datagram-socket";
import { type SocketHost, StreamSocket } from "./stream-socket";
import { newContext, type TlsContext, type TlsParams } from "./tls-context";
import { LuaSecSocket } from "./tls-socket";

/** LuaSocket's and LuaSec's constructors on a system. */
export class SystemSockets implements SocketLibrary {
  readonly #system: System;
  readonly #host: SocketHost;

  constructor(system: System) {
    this.#system = system;
    this.#host = {
      clock: system.clock,
      block: (attempt, timeout) => system.block(attempt, timeout),
    };
  }

  create(kind: string): Socket | undefined {
    switch (kind) {
      case "tcp":
      case "tcp4":
      case "tcp6":
        return this.stream("tcp");
      case "udp":
      case "udp4":
      case "udp6":
        return this.datagram("udp");
      default:
        return undefined;
    }
  }

  stream(family: "unix" | "tcp"): StreamSocket {
    return new StreamSocket(this.#host, this.#system.stream(family), family);
  }

  datagram(family: "unix" | "udp"): DatagramSocket {
    return new DatagramSocket(this.#host, this.#system.datagram(family), family);
  }

  bind(host: string, port: number, backlog = 32): StreamSocket | Failure {
    const socket = this.stream("tcp");
    socket.setoption("reuseaddr", true);
    const bound = socket.bind({ kind: "tcp", host: host === "*" ? "0.0.0.0" : host, port });
    if (isFailure(bound)) {
      socket.close();
      return bound;
    }
    const listening = socket.listen(backlog);
    return isFailure(listening) ? listening : socket;
  }

  /** `context` is one of `newContext`, or parameters for one. */
  wrapTls(socket: Socket, context: unknown): TlsSocket | Failure {
    if (!(socket instanceof StreamSocket)) return failure("bad argument #1 to 'wrap' (invalid socket)");
    if (typeof context !== "object" || context === null) {
      return failure("bad argument #1 to 'create' (invalid context)");
    }
    const made = "verifyPeer" in context ? (context as TlsContext) : newContext(context as TlsParams);
    if (isFailure(made)) return made;
    return new LuaSecSocket(this.#host, this.#system.tls(socket.takeStream(), made), made);
  }
}
