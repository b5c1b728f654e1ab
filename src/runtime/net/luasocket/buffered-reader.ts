import { type Bytes, concat, noBytes } from "../bytes";
import type { ReadPattern, Received } from "../loop/socket";
import { type Failure, isFailure } from "../result";

/** Size of LuaSocket's own buffer, bytes. */
export const bufferSize = 8192;

const newline = 10;
const carriageReturn = 13;

/**
 * LuaSocket's buffer of a stream and its read patterns. Whatever is asked for, up to 8192 bytes are read at once;
 * what is left over waits here, where no poller sees it.
 */
export class BufferedReader {
  readonly #fill: (max: number) => Bytes | Failure;
  #buffer: Bytes = noBytes;

  /** `fill` gives at least one byte, or why there are none. */
  constructor(fill: (max: number) => Bytes | Failure) {
    this.#fill = fill;
  }

  get isDirty(): boolean {
    return this.#buffer.length > 0;
  }

  receive(pattern: ReadPattern): Received {
    if (pattern === "*a") return this.#receiveAll();
    return pattern === "*l" ? this.#receiveLine() : this.#receiveBytes(pattern);
  }

  /** Reads before it counts: also 0 bytes need some to be there. */
  #receiveBytes(count: number): Received {
    const parts: Bytes[] = [];
    let missing = count;
    do {
      const err = this.#need();
      if (err !== undefined) return { err, partial: concat(parts) };
      const part = this.#take(missing);
      parts.push(part);
      missing -= part.length;
    } while (missing > 0);
    return { data: concat(parts) };
  }

  /** The end of the stream is success here, unless nothing came before it. */
  #receiveAll(): Received {
    const parts: Bytes[] = [];
    for (;;) {
      const err = this.#need();
      if (err !== undefined) {
        const data = concat(parts);
        return err === "closed" && data.length > 0 ? { data } : { err, partial: data };
      }
      parts.push(this.#take(this.#buffer.length));
    }
  }

  /** A line without its end; carriage returns are dropped wherever they are. */
  #receiveLine(): Received {
    const parts: Bytes[] = [];
    for (;;) {
      const err = this.#need();
      if (err !== undefined) return { err, partial: withoutReturns(concat(parts)) };
      const end = this.#buffer.indexOf(newline);
      if (end < 0) {
        parts.push(this.#take(this.#buffer.length));
        continue;
      }
      parts.push(this.#take(end));
      this.#take(1);
      return { data: withoutReturns(concat(parts)) };
    }
  }

  /** Makes sure that the buffer is not empty, or tells why it is. */
  #need(): string | undefined {
    if (this.#buffer.length > 0) return undefined;
    const bytes = this.#fill(bufferSize);
    if (isFailure(bytes)) return bytes.err;
    this.#buffer = bytes;
    return undefined;
  }

  #take(count: number): Bytes {
    const buffer = this.#buffer;
    if (count >= buffer.length) {
      this.#buffer = noBytes;
      return buffer;
    }
    this.#buffer = buffer.subarray(count);
    return buffer.subarray(0, count);
  }
}

function withoutReturns(line: Bytes): Bytes {
  return line.includes(carriageReturn) ? line.filter((byte) => byte !== carriageReturn) : line;
}
