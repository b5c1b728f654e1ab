import type { Bytes } from "../../runtime/net/bytes";
import type { TlsContext } from "../../runtime/net/luasocket/tls-context";
import type { TlsNames, TlsStream } from "../../runtime/net/luasocket/tls-socket";
import { type Failure, failure, isFailure } from "../../runtime/net/result";
import type { Happening, TlsSession } from "../protocol";
import type { RealStream, TlsReceiver } from "./real-stream";
import type { RealSystem } from "./real-system";

/** TLS by the host on a real stream. */
export class RealTls implements TlsStream, TlsReceiver {
  readonly names: TlsNames = {};
  readonly #system: RealSystem;
  readonly #stream: RealStream;
  readonly #context: TlsContext;
  #started = false;
  #held = false;
  #told = false;
  #session: TlsSession | undefined;

  constructor(system: RealSystem, stream: RealStream, context: TlsContext) {
    this.#system = system;
    this.#stream = stream;
    this.#context = context;
    stream.tls = this;
  }

  get fd(): number {
    return this.#stream.fd;
  }

  get isReady(): boolean {
    return this.#session !== undefined && !this.#told;
  }

  handshake(): true | Failure {
    if (!this.#started) this.#start();
    if (this.#session) {
      this.#told = true;
      return true;
    }
    const state = this.#stream.recv(0);
    return isFailure(state) && state.err !== "timeout" ? state : failure("wantread");
  }

  recv(max: number): Bytes | Failure {
    const bytes = this.#stream.recv(max);
    return isFailure(bytes) && bytes.err === "timeout" ? failure("wantread") : bytes;
  }

  send(data: Bytes): number | Failure {
    if (!this.#stream.writable()) return failure("wantwrite");
    return this.#stream.send(data);
  }

  pending(): boolean {
    return false;
  }

  close(): void {
    this.#stream.close();
  }

  info(): { protocol: string; cipher: string } | undefined {
    return this.#session;
  }

  peerCertificate(): string | undefined {
    return this.#session?.peerCertificate;
  }

  sniName(): string | undefined {
    return this.#session?.sniName;
  }

  happened(happening: Happening): void {
    if (happening.is === "held") this.#held = true;
    else if (happening.is === "secured") this.#session = happening.session;
    else if (happening.is === "asked") this.#answer(happening.name);
  }

  /** The host must not read ahead any more: what it has read belongs to the handshake. */
  #start(): void {
    const { id } = this.#stream;
    this.#started = true;
    this.#system.link.send({ do: "hold", id });
    this.#system.block(() => (this.#held || this.#isLost ? true : undefined), null);
    const setup = {
      context: this.#context,
      servername: this.names.servername,
      tlsa: this.names.tlsa,
      asksNames: this.names.hosts !== undefined,
    };
    this.#system.link.send({ do: "secure", id, unread: this.#stream.takeUnread(), setup });
  }

  get #isLost(): boolean {
    return this.#stream.state().hangup;
  }

  #answer(name: string): void {
    const found = this.names.hosts?.get(name);
    const context = found ?? (this.names.strict ? "refused" : undefined);
    this.#system.link.send({ do: "answer", id: this.#stream.id, context });
  }
}
