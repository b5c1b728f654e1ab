import { type Bytes, decode, encode, noBytes } from "../bytes";
import type { TlsContext } from "../luasocket/tls-context";
import type { TlsNames, TlsStream } from "../luasocket/tls-socket";
import { type Failure, failure, isFailure } from "../result";
import type { Stream } from "../stream";
import { checkClient, checkServer, identityOf } from "./certificates";
import type { TlsFault } from "./faults";
import {
  contentType,
  decodeMessage,
  encodeMessage,
  encodeRecord,
  type HandshakeMessage,
  RecordReader,
} from "./tls-records";

const closeNotify = "close notify";

/** What a server with the `plaintext` fault answers. */
const plaintextAnswer = "220 no TLS here\r\n";

/**
 * TLS as far as scripts can see it: the flights of the handshake, names, certificates, alerts and records, without
 * any encryption. In TLS 1.3 a client is done one flight before the server.
 */
export class VirtualTls implements TlsStream {
  readonly names: TlsNames = {};
  readonly #stream: Stream;
  readonly #context: TlsContext;
  readonly #fault: TlsFault | undefined;
  readonly #records: RecordReader;
  #helloSent = false;
  #done = false;
  #failed: string | undefined;
  #decrypted: Bytes = noBytes;
  /** Bytes of a record that the stream did not take yet. */
  #unsent: Bytes = noBytes;
  #sniName: string | undefined;
  #peerCertificate: string | undefined;

  constructor(stream: Stream, context: TlsContext, fault?: TlsFault) {
    this.#stream = stream;
    this.#context = context;
    this.#fault = context.server ? fault : undefined;
    this.#records = new RecordReader(stream);
  }

  get fd(): number {
    return this.#stream.fd;
  }

  handshake(): true | Failure {
    if (this.#failed !== undefined) return failure(this.#failed);
    if (!this.#context.server && !this.#helloSent) {
      const sent = this.#say({ kind: "clientHello", servername: this.names.servername });
      if (isFailure(sent)) return sent.err === "timeout" ? failure("wantwrite") : this.#fail(sent.err);
      this.#helloSent = true;
    }
    while (!this.#done) {
      const record = this.#records.next(this.#context.server);
      if (isFailure(record)) return record.err === "wantread" ? record : this.#fail(record.err);
      if (record.type === contentType.alert) return this.#fail(decode(record.payload));
      if (record.type !== contentType.handshake) return this.#fail("unexpected message");
      const wrong = this.#answer(decodeMessage(record.payload));
      if (wrong) return wrong;
    }
    return true;
  }

  recv(max: number): Bytes | Failure {
    if (this.#failed !== undefined) return failure("closed");
    while (this.#decrypted.length === 0) {
      const record = this.#records.next(this.#context.server);
      if (isFailure(record)) return record;
      if (record.type === contentType.alert) {
        const alert = decode(record.payload);
        return alert === closeNotify ? failure("closed") : this.#fail(alert);
      }
      if (record.type === contentType.data) this.#decrypted = record.payload;
    }
    const bytes = this.#decrypted.subarray(0, max);
    this.#decrypted = this.#decrypted.subarray(bytes.length);
    return bytes;
  }

  send(data: Bytes): number | Failure {
    if (this.#failed !== undefined) return failure("closed");
    if (this.#unsent.length === 0) this.#unsent = encodeRecord(contentType.data, data);
    while (this.#unsent.length > 0) {
      const taken = this.#stream.send(this.#unsent);
      if (isFailure(taken)) return taken.err === "timeout" ? failure("wantwrite") : taken;
      this.#unsent = this.#unsent.subarray(taken);
    }
    return data.length;
  }

  pending(): boolean {
    return this.#decrypted.length > 0;
  }

  close(): void {
    if (this.#failed === undefined) this.#alert(closeNotify);
    this.#stream.close();
  }

  info(): { protocol: string; cipher: string } {
    return { protocol: this.#context.version, cipher: "virtual" };
  }

  peerCertificate(): string | undefined {
    return this.#peerCertificate;
  }

  sniName(): string | undefined {
    return this.#sniName;
  }

  /** Deals with a message of the handshake; tells what makes it fail. */
  #answer(message: HandshakeMessage): Failure | undefined {
    switch (message.kind) {
      case "clientHello":
        return this.#answerClientHello(message.servername);
      case "serverHello":
        return this.#answerServerHello(message);
      case "clientCertificate":
        return this.#checkClientCertificate(message.certificate);
      case "clientFinished":
        this.#say({ kind: this.#isVersion13 ? "newSessionTicket" : "serverFinished" });
        if (this.#isVersion13) this.#say({ kind: "newSessionTicket" });
        this.#done = true;
        return undefined;
      case "serverFinished":
        this.#done = true;
        return undefined;
      case "newSessionTicket":
        return undefined;
    }
  }

  #answerClientHello(servername: string | undefined): Failure | undefined {
    this.#sniName = servername;
    if (this.#fault === "hang") return failure("wantread");
    if (this.#fault === "plaintext") {
      this.#stream.send(encode(plaintextAnswer));
      return this.#fail("wrong version number");
    }
    const named = servername === undefined ? undefined : this.names.hosts?.get(servername);
    if (servername !== undefined && this.names.hosts && !named && this.names.strict) {
      return this.#fail("callback failed", "tlsv1 unrecognized name");
    }
    const identity = identityOf((named ?? this.#context).certificate, this.#fault);
    const wantsCertificate = this.#context.verifyPeer || this.#fault === "clientCertMissing";
    this.#say({ kind: "serverHello", ...identity, wantsCertificate });
    return undefined;
  }

  #answerServerHello(hello: Extract<HandshakeMessage, { kind: "serverHello" }>): Failure | undefined {
    this.#peerCertificate = hello.certificate;
    const wrong = checkServer(this.#context, hello.issuer, this.names.tlsa);
    if (wrong) return this.#fail(wrong.err, wrong.alert);
    const own = hello.wantsCertificate ? identityOf(this.#context.certificate).certificate : "";
    this.#say({ kind: "clientCertificate", certificate: own || undefined });
    this.#say({ kind: "clientFinished" });
    if (this.#isVersion13) this.#done = true;
    return undefined;
  }

  #checkClientCertificate(certificate: string | undefined): Failure | undefined {
    this.#peerCertificate = certificate;
    const isRequired = this.#context.failIfNoPeerCert || this.#fault === "clientCertMissing";
    const refusal = checkClient(this.#context, certificate, isRequired);
    return refusal && this.#fail(refusal.err, refusal.alert);
  }

  get #isVersion13(): boolean {
    return this.#context.version === "TLSv1.3";
  }

  #say(message: HandshakeMessage): number | Failure {
    return this.#stream.send(encodeRecord(contentType.handshake, encodeMessage(message)));
  }

  #alert(text: string): void {
    this.#stream.send(encodeRecord(contentType.alert, encode(text)));
  }

  #fail(err: string, alert?: string): Failure {
    if (alert !== undefined) this.#alert(alert);
    this.#failed = err;
    return failure(err);
  }
}
