import type { Bytes } from "../bytes";
import { type FileState, VirtualFile } from "./file";

/** A named pipe, open for reading and writing: what one writes, the same one can read, write by write. */
export class VirtualPipe extends VirtualFile {
  readonly #written: Bytes[] = [];

  write(bytes: Bytes): void {
    this.#written.push(bytes);
    this.wake("in");
  }

  read(): Bytes | undefined {
    return this.#written.shift();
  }

  state(): FileState {
    return { readable: this.#written.length > 0, writable: true, hangup: false };
  }

  close(): void {
    this.release();
  }
}
