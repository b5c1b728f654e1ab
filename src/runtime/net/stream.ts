import type { Bytes } from "./bytes";
import type { Failure } from "./result";

/** Where a socket is or whom it talks to. */
export type Address = { kind: "unix"; path: string } | { kind: "tcp" | "udp"; host: string; port: number };

/**
 * A connected byte stream as a kernel or TLS has it: calls never wait. Failures: `timeout` (nothing now),
 * `wantread` and `wantwrite` from TLS, `closed`, or the system's words.
 */
export interface Stream {
  readonly fd: number;
  readonly local: Address | undefined;
  readonly peer: Address | undefined;
  /** At least one byte and at most `max`, or why not. */
  recv(max: number): Bytes | Failure;
  /** How many bytes were taken, perhaps not all. */
  send(data: Bytes): number | Failure;
  shutdown(how: "receive" | "send" | "both"): void;
  close(): void;
  setOption(name: string, value: unknown): void;
  getOption(name: string): unknown;
}

/** A stream socket from its creation on. */
export interface StreamDescriptor extends Stream {
  bind(at: Address): true | Failure;
  listen(backlog: number): true | Failure;
  accept(): StreamDescriptor | Failure;
  /** true: connected. `in progress`: see `connectOutcome`. `would block`: the other side's queue is full. */
  connect(to: Address): true | Failure;
  /** undefined while connecting; a refusal is told once. */
  connectOutcome(): true | Failure | undefined;
  /** Whether the next recv would not give `timeout`. */
  readable(): boolean;
  /** Whether the next send would not give `timeout`. */
  writable(): boolean;
}

/** A datagram socket. Datagrams may be lost, but each arrives whole. */
export interface DatagramDescriptor {
  readonly fd: number;
  readonly local: Address | undefined;
  readonly peer: Address | undefined;
  bind(at: Address): true | Failure;
  /** Sets where `send` sends to, or with undefined nowhere again. */
  connect(to: Address | undefined): true | Failure;
  send(data: Bytes, to?: Address): true | Failure;
  recv(): { data: Bytes; from: Address | undefined } | Failure;
  /** Whether the next recv would not give `timeout`. */
  readable(): boolean;
  close(): void;
  setOption(name: string, value: unknown): void;
}
