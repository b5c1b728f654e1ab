import { type Bytes, noBytes } from "../bytes";
import type { ReadPattern, Received, Sent, TlsSocket } from "../loop/socket";
import { type Failure, failure, isFailure } from "../result";
import { type Blocking, DeadlockError, Timeout } from "./blocking";
import { BufferedReader, bufferSize } from "./buffered-reader";
import type { TlsContext } from "./tls-context";

/** What a TLS connection is told before its handshake. */
export interface TlsNames {
  /** Client: the name to ask for. */
  servername?: string | undefined;
  /** Server: contexts by name. */
  hosts?: { get(name: string): TlsContext | undefined } | undefined;
  /** Server: refuse names that are not among `hosts`. */
  strict?: boolean | undefined;
  /** Client: data of the TLSA records that may prove the server's certificate. */
  tlsa?: Bytes[] | undefined;
}

/** TLS over a stream. Calls never wait: `wantread` and `wantwrite` tell what they wait for. */
export interface TlsStream {
  readonly fd: number;
  readonly names: TlsNames;
  handshake(): true | Failure;
  recv(max: number): Bytes | Failure;
  /** All of the data, or why none of it; after `wantwrite` the same data must be given again. */
  send(data: Bytes): number | Failure;
  /** Whether decrypted bytes wait, where no poller sees them. */
  pending(): boolean;
  close(): void;
  info(): { protocol: string; cipher: string } | undefined;
  /** Name in the peer's certificate, if it has shown one. */
  peerCertificate(): string | undefined;
  /** Name that the client has asked for. */
  sniName(): string | undefined;
}

/** LuaSec's object for a TLS connection. */
export class LuaSecSocket implements TlsSocket {
  readonly timeout = new Timeout();
  readonly #host: Blocking;
  readonly #stream: TlsStream;
  readonly #context: TlsContext;
  readonly #reader: BufferedReader;
  #closed = false;

  constructor(host: Blocking, stream: TlsStream, context: TlsContext) {
    this.#host = host;
    this.#stream = stream;
    this.#context = context;
    this.#reader = new BufferedReader((max) => this.#wait("receive", () => this.#stream.recv(max)));
  }

  getfd(): number {
    return this.#closed ? -1 : this.#stream.fd;
  }

  settimeout(seconds: number | null, mode: "block" | "total" = "block"): void {
    this.timeout[mode] = seconds !== null && seconds < 0 ? null : seconds;
  }

  dirty(): boolean {
    return this.#reader.isDirty || this.#stream.pending();
  }

  sni(names: string | unknown, strict = false): void {
    if (typeof names === "string") {
      this.#stream.names.servername = names;
    } else {
      this.#stream.names.hosts = names as NonNullable<TlsNames["hosts"]>;
      this.#stream.names.strict = strict;
    }
  }

  /** Allows TLSA records, where the context was made for them. */
  setdane(_host: string): boolean {
    return this.#context.dane;
  }

  settlsa(_use: number, _select: number, _match: number, data: Bytes): void {
    this.#stream.names.tlsa = [...(this.#stream.names.tlsa ?? []), data];
  }

  dohandshake(): true | Failure {
    if (this.#closed) return failure("closed");
    return this.#wait("dohandshake", () => this.#stream.handshake());
  }

  receive(pattern: ReadPattern = "*l"): Received {
    if (this.#closed) return { err: "closed", partial: noBytes };
    return this.#reader.receive(pattern);
  }

  send(data: Bytes): Sent {
    if (this.#closed) return { err: "closed", sent: 0 };
    let sent = 0;
    while (sent < data.length) {
      const record = data.subarray(sent, sent + bufferSize);
      const taken = this.#wait("send", () => this.#stream.send(record));
      if (isFailure(taken)) return { err: taken.err, sent };
      sent += taken;
    }
    return { sent };
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#stream.close();
  }

  info(): { protocol: string; cipher: string } | undefined {
    return this.#stream.info();
  }

  getpeercertificate(): string | undefined {
    return this.#stream.peerCertificate();
  }

  getsniname(): string | undefined {
    return this.#stream.sniName();
  }

  #wait<T>(call: string, attempt: () => T | Failure): T | Failure {
    const first = attempt();
    if (this.timeout.isZero || !waits(first)) return first;
    const wanted = (first as Failure).err;
    const result = this.#host.block(() => {
      const again = attempt();
      return waits(again) ? undefined : again;
    }, this.timeout.forWait(0));
    if (result === "deadlock") throw new DeadlockError(`${call} would block for ever`);
    return result === "timeout" ? failure(call === "dohandshake" ? wanted : "timeout") : result;
  }
}

function waits(result: unknown): boolean {
  return isFailure(result) && ["wantread", "wantwrite", "timeout"].includes(result.err);
}
