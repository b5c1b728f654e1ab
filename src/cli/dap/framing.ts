import type { DebugProtocol } from "@vscode/debugprotocol";

const SEPARATOR = "\r\n\r\n";

/** More than any client sends. */
const MAX_LENGTH = 64_000_000;

/** A message as the protocol frames it: its length in bytes, then JSON. */
export function frame(message: DebugProtocol.ProtocolMessage): string {
  const json = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(json)}${SEPARATOR}${json}`;
}

/** Takes messages out of a stream of bytes, however it is cut. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  /**
   * Takes bytes and returns the messages that are complete with them. Throws an `Error` for what is not the protocol;
   * nothing can be read after it.
   */
  push(bytes: Buffer): DebugProtocol.ProtocolMessage[] {
    this.#rest = Buffer.concat([this.#rest, bytes]);
    const messages: DebugProtocol.ProtocolMessage[] = [];
    for (let next = this.#take(); next !== null; next = this.#take()) messages.push(next);
    return messages;
  }

  #take(): DebugProtocol.ProtocolMessage | null {
    const end = this.#rest.indexOf(SEPARATOR);
    if (end < 0) return null;
    const header = this.#rest.toString("latin1", 0, end);
    const length = Number(/^Content-Length: *(\d+)$/im.exec(header)?.[1]);
    if (!Number.isSafeInteger(length) || length > MAX_LENGTH) {
      throw new Error(`expected a header "Content-Length: N", got ${JSON.stringify(header.slice(0, 80))}`);
    }
    const start = end + SEPARATOR.length;
    if (this.#rest.length < start + length) return null;
    const json = this.#rest.toString("utf8", start, start + length);
    this.#rest = this.#rest.subarray(start + length);
    return JSON.parse(json) as DebugProtocol.ProtocolMessage;
  }
}
