import { type FileData, VirtualFiles } from "../../lua/files/virtual-files";

/** Gives the bytes of a file, or undefined when there is none. */
export type ReadFile = (path: string) => Uint8Array | undefined;

/** A run's file system over a host's: what is read comes from there once, what is written stays in memory. */
export class HostFiles extends VirtualFiles {
  readonly #readFile: ReadFile;
  readonly #asked = new Set<string>();

  constructor(readFile: ReadFile) {
    super();
    this.#readFile = readFile;
  }

  override exists(path: string): boolean {
    this.#fetch(path);
    return super.exists(path);
  }

  override lookup(path: string): FileData {
    this.#fetch(path);
    return super.lookup(path);
  }

  #fetch(path: string): void {
    if (this.#asked.has(path)) return;
    this.#asked.add(path);
    const bytes = super.exists(path) ? undefined : this.#readFile(path);
    if (bytes) this.put(path, bytes);
  }
}
