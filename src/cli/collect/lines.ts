/** Longer than any line that a capture hook sends. */
const maxLineBytes = 4_000_000;

/** Cuts the bytes of one connection into lines. */
export class Lines {
  readonly #took: (line: Buffer) => void;
  #rest: Buffer[] = [];
  #length = 0;

  constructor(took: (line: Buffer) => void) {
    this.#took = took;
  }

  push(data: Uint8Array): void {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
    let from = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
      this.#keep(bytes.subarray(from, end));
      this.end();
      from = end + 1;
    }
    this.#keep(bytes.subarray(from));
    if (this.#length > maxLineBytes) this.end();
  }

  /** The connection has ended, or a line: what is there is one. */
  end(): void {
    const line = Buffer.concat(this.#rest);
    this.#rest = [];
    this.#length = 0;
    if (line.length > 0) this.#took(line);
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#rest.push(bytes);
    this.#length += bytes.length;
  }
}
