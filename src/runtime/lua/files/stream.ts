import { FileError } from "./errno";
import type { FileData, VirtualFiles } from "./virtual-files";

/** An open file as C's `FILE` is to `io`. Operations throw a `FileError`. */
export interface Stream {
  /** The next byte without taking it, or -1 at the end. */
  peek(): number;
  /** Takes up to `count` bytes. */
  read(count: number): Uint8Array;
  /** Bytes until and with the next newline, or all that is left. */
  readLine(): Uint8Array;
  write(bytes: Uint8Array): void;
  /** Moves and returns the new position. */
  seek(whence: "set" | "cur" | "end", offset: number): number;
}

const nothing = new Uint8Array(0);

/** A file opened by a mode of `fopen`. */
export class FileStream implements Stream {
  #position = 0;

  constructor(
    private readonly files: VirtualFiles,
    private readonly data: FileData,
    private readonly mode: { read: boolean; write: boolean; append: boolean },
  ) {}

  peek(): number {
    this.#mayRead();
    return this.#position < this.data.length ? this.data.bytes[this.#position]! : -1;
  }

  read(count: number): Uint8Array {
    this.#mayRead();
    const start = Math.min(this.#position, this.data.length);
    const end = Math.min(start + count, this.data.length);
    this.#position = Math.max(this.#position, end);
    return this.data.bytes.slice(start, end);
  }

  readLine(): Uint8Array {
    this.#mayRead();
    const newline = this.data.bytes.subarray(0, this.data.length).indexOf(10, this.#position);
    return this.read(newline < 0 ? Number.POSITIVE_INFINITY : newline + 1 - this.#position);
  }

  write(bytes: Uint8Array): void {
    if (!this.mode.write) throw new FileError("EBADF");
    if (this.mode.append) this.#position = this.data.length;
    this.files.write(this.data, this.#position, bytes);
    this.#position += bytes.length;
  }

  seek(whence: "set" | "cur" | "end", offset: number): number {
    const from = whence === "set" ? 0 : whence === "cur" ? this.#position : this.data.length;
    if (from + offset < 0) throw new FileError("EINVAL");
    this.#position = from + offset;
    return this.#position;
  }

  #mayRead(): void {
    if (!this.mode.read) throw new FileError("EBADF");
  }
}

/** Standard output and error: what is written goes to `sink`. */
export class OutputStream implements Stream {
  constructor(private readonly sink: (bytes: Uint8Array) => void) {}
  peek(): number {
    throw new FileError("EBADF");
  }
  read(): Uint8Array {
    throw new FileError("EBADF");
  }
  readLine(): Uint8Array {
    throw new FileError("EBADF");
  }
  write(bytes: Uint8Array): void {
    this.sink(bytes);
  }
  seek(): number {
    throw new FileError("EINVAL");
  }
}

/** Standard input of a daemon: at its end. */
export class EmptyStream implements Stream {
  peek(): number {
    return -1;
  }
  read(): Uint8Array {
    return nothing;
  }
  readLine(): Uint8Array {
    return nothing;
  }
  write(): void {
    throw new FileError("EBADF");
  }
  seek(): number {
    throw new FileError("EINVAL");
  }
}

/** Opens a file by a mode that `l_checkmode` of liolib.c accepts. */
export function openFile(files: VirtualFiles, path: string, mode: string): FileStream {
  const update = mode.includes("+");
  files.opened++;
  const data = mode[0] === "r" ? files.lookup(path) : files.create(path);
  if (mode[0] === "w") files.truncate(data);
  return new FileStream(files, data, {
    read: mode[0] === "r" || update,
    write: mode[0] !== "r" || update,
    append: mode[0] === "a",
  });
}
