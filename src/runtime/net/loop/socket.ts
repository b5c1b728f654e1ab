import type { Bytes } from "../bytes";
import type { Failure } from "../result";

/** How much to receive: a number of bytes, one line, or all there is until the end. */
export type ReadPattern = number | "*l" | "*a";

/** What a receive got: all that was asked for, or less and why. `partial` may be empty. */
export type Received = { data: Bytes } | { err: string; partial: Bytes };

/** What a send took: all, or less and why. `sent` counts bytes of the data given. */
export type Sent = { sent: number } | { err: string; sent: number };

/** A socket's own or its peer's name. Unix sockets have no port. */
export interface SocketName {
  host: string;
  port?: number;
}

/**
 * What a handle asks of a socket: LuaSocket's object for TCP, unix and datagram sockets. Errors are LuaSocket's
 * words: `timeout` (nothing now), `closed`, `connection refused`, from TLS also `wantread` and `wantwrite`.
 */
export interface Socket {
  /** The descriptor; negative once closed. */
  getfd(): number;
  /** 0: never block. */
  settimeout(seconds: number | null): void;
  receive(pattern: ReadPattern): Received;
  send(data: Bytes): Sent;
  /** Whether received bytes wait in the object's own buffer, where no poller sees them. */
  dirty(): boolean;
  close(): void;
  accept?(): Socket | Failure;
  setpeername?(host: string, port: number): true | Failure;
  getpeername?(): SocketName | Failure;
  getsockname?(): SocketName | Failure;
  setoption?(name: string, value: unknown): true | Failure;
}

/** What a handle asks of a TLS connection: LuaSec's object. */
export interface TlsSocket extends Socket {
  /** true, or `wantread`, `wantwrite`, or what went wrong in OpenSSL's words. */
  dohandshake(): true | Failure;
  /** Client: the name to ask for. Server: contexts by name; strict refuses any other name. */
  sni?(names: string | unknown, strict?: boolean): void;
  setdane?(host: string): boolean;
  settlsa?(use: number, select: number, match: number, data: Bytes): void;
  info?(): { protocol: string; cipher: string } | undefined;
}

/** Where an event loop gets its sockets: what it uses of LuaSocket, LuaSec and util.net. */
export interface SocketLibrary {
  /** Kinds that `addclient` may be asked for, such as `tcp4` and `udp4`. */
  create(kind: string): Socket | undefined;
  /** A listening TCP socket. */
  bind(host: string, port: number, backlog: number): Socket | Failure;
  /** Puts TLS on a connected socket, which must not be used afterwards. */
  wrapTls(socket: Socket, context: unknown): TlsSocket | Failure;
}

export function received(result: Received): result is { data: Bytes } {
  return "data" in result;
}
