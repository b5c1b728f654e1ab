import { type Bytes, concat, decode, encode, noBytes } from "../bytes";
import { type Failure, failure, isFailure } from "../result";
import type { Stream } from "../stream";

/** TLS's content types. */
export const contentType = { alert: 21, handshake: 22, data: 23 } as const;

export interface TlsRecord {
  type: number;
  payload: Bytes;
}

/** A message of a virtual handshake, as its record's payload in JSON. */
export type HandshakeMessage =
  | { kind: "clientHello"; servername?: string | undefined }
  | { kind: "serverHello"; certificate: string; issuer: string; wantsCertificate: boolean }
  | { kind: "clientCertificate"; certificate: string | undefined }
  | { kind: "clientFinished" }
  | { kind: "serverFinished" }
  | { kind: "newSessionTicket" };

const headerLength = 5;

/** A record as TLS frames it: type, version 3.3, length, payload. The payload is not encrypted. */
export function encodeRecord(type: number, payload: Bytes): Bytes {
  const header = Uint8Array.of(type, 3, 3, payload.length >> 8, payload.length & 255);
  return concat([header, payload]);
}

export function encodeMessage(message: HandshakeMessage): Bytes {
  return encode(JSON.stringify(message));
}

export function decodeMessage(payload: Bytes): HandshakeMessage {
  return JSON.parse(decode(payload));
}

/** Whether a stream begins as one of TLS does. */
export function beginsTls(stream: Bytes): boolean {
  return stream[0] === contentType.handshake && stream[1] === 3;
}

/** What the complete records of a virtual TLS stream carry for programs; a stream of something else as it is. */
export function applicationData(stream: Bytes): Bytes {
  if (!beginsTls(stream)) return stream;
  const parts: Bytes[] = [];
  let at = 0;
  while (at + headerLength <= stream.length) {
    const end = at + headerLength + stream[at + 3]! * 256 + stream[at + 4]!;
    if (end > stream.length) break;
    if (stream[at] === contentType.data) parts.push(stream.subarray(at + headerLength, end));
    at = end;
  }
  return concat(parts);
}

/** Reads records off a stream, never more than one record's bytes: the rest stays in the kernel, as with OpenSSL. */
export class RecordReader {
  readonly #stream: Stream;
  #received: Bytes = noBytes;

  constructor(stream: Stream) {
    this.#stream = stream;
  }

  /** The next record; `wantread`, `closed`, or why what came is not TLS, in OpenSSL's words. */
  next(server: boolean): TlsRecord | Failure {
    for (;;) {
      const wrong = this.#notTls(server);
      if (wrong) return failure(wrong);
      const wanted = this.#wanted();
      if (wanted === this.#received.length) return this.#take();
      const bytes = this.#stream.recv(wanted - this.#received.length);
      if (isFailure(bytes)) return bytes.err === "timeout" ? failure("wantread") : bytes;
      this.#received = concat([this.#received, bytes]);
    }
  }

  #wanted(): number {
    if (this.#received.length < headerLength) return headerLength;
    return headerLength + this.#received[3]! * 256 + this.#received[4]!;
  }

  #take(): TlsRecord {
    const record = { type: this.#received[0]!, payload: this.#received.subarray(headerLength) };
    this.#received = noBytes;
    return record;
  }

  #notTls(server: boolean): string | undefined {
    if (this.#received.length < headerLength) return undefined;
    const [type, major] = this.#received;
    if (type! >= 20 && type! <= 23 && major === 3) return undefined;
    const method = decode(this.#received.subarray(0, headerLength));
    return server && /^(GET |POST |HEAD |PUT )/.test(method) ? "http request" : "wrong version number";
  }
}
