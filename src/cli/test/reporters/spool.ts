import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StringDecoder } from "node:string_decoder";

/** Characters that are held in memory. */
const most = 4_000_000;
/** Bytes that are read back at once. */
const piece = 1 << 20;

/** Text that waits for what has to be written before it; more than a little of it waits in a file. */
export class Spool {
  #held = "";
  #file: { folder: string; descriptor: number } | null = null;

  add(text: string): void {
    this.#held += text;
    if (this.#held.length <= most) return;
    this.#file ??= openTemporary();
    writeSync(this.#file.descriptor, this.#held);
    this.#held = "";
  }

  /** Writes all of it, in order, and is empty. */
  drain(write: (text: string) => void): void {
    if (this.#file) {
      readBack(this.#file.descriptor, write);
      closeSync(this.#file.descriptor);
      rmSync(this.#file.folder, { recursive: true, force: true });
      this.#file = null;
    }
    write(this.#held);
    this.#held = "";
  }
}

function openTemporary(): { folder: string; descriptor: number } {
  const folder = mkdtempSync(join(tmpdir(), "moonhook-report-"));
  return { folder, descriptor: openSync(join(folder, "spool"), "w+") };
}

function readBack(descriptor: number, write: (text: string) => void): void {
  const decoder = new StringDecoder("utf8");
  const bytes = Buffer.alloc(piece);
  for (let at = 0; ; ) {
    const length = readSync(descriptor, bytes, 0, piece, at);
    if (length === 0) break;
    at += length;
    write(decoder.write(bytes.subarray(0, length)));
  }
  write(decoder.end());
}
