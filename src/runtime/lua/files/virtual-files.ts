import type { Rewind } from "../mark/rewind";
import { FileError } from "./errno";

/** Most bytes that all files of a run may hold. */
const CAPACITY = 64 * 1024 * 1024;

/** A file's bytes; they outlive its name while a stream has it open. */
export interface FileData {
  bytes: Uint8Array;
  length: number;
}

const HOST_NAME = new TextEncoder().encode("gateway\n");

/**
 * The file system that scripts of a run see: in memory, shared by its states, empty but for the directories and the
 * host's name. Paths are absolute or relative to `/`.
 */
export class VirtualFiles {
  /** How many files a script has opened. */
  opened = 0;
  /** How often something was written, made or removed. */
  #changes = 0;
  readonly #files = new Map<string, FileData>([
    ["/etc/hostname", { bytes: HOST_NAME.slice(), length: HOST_NAME.length }],
  ]);
  readonly #directories = new Set(["/", "/tmp", "/var", "/var/log", "/etc"]);
  #temporary = 0;
  #used = HOST_NAME.length;

  /** Creates a directory and those above it. */
  mkdir(path: string): void {
    const parts = normalize(path).split("/").slice(1);
    for (let i = 1; i <= parts.length; i++) this.#directories.add(`/${parts.slice(0, i).join("/")}`);
  }

  /** Puts a file with its directories in place, for a host that prepares a run. */
  put(path: string, bytes: Uint8Array): void {
    this.mkdir(parent(normalize(path)));
    const data = this.create(path);
    this.write(data, 0, bytes);
  }

  /** Files are not put back: the mark is good as long as none is opened or changed. */
  mark(): Rewind | null {
    const changes = this.#changes;
    return this.opened > 0 ? null : () => this.opened === 0 && this.#changes === changes;
  }

  /** Names of all files, sorted. */
  list(): string[] {
    return [...this.#files.keys()].sort();
  }

  read(path: string): Uint8Array {
    const { bytes, length } = this.lookup(path);
    return bytes.slice(0, length);
  }

  exists(path: string): boolean {
    return this.#files.has(normalize(path));
  }

  lookup(path: string): FileData {
    const full = normalize(path);
    if (this.#directories.has(full)) throw new FileError("EISDIR");
    const data = this.#files.get(full);
    if (!data || path.endsWith("/")) throw new FileError("ENOENT");
    return data;
  }

  /** The file at `path`, made if there is none. */
  create(path: string): FileData {
    this.#changes++;
    const full = normalize(path);
    if (this.#directories.has(full)) throw new FileError("EISDIR");
    if (path === "" || !this.#directories.has(parent(full))) throw new FileError("ENOENT");
    let data = this.#files.get(full);
    if (!data) {
      data = { bytes: new Uint8Array(0), length: 0 };
      this.#files.set(full, data);
    }
    return data;
  }

  truncate(data: FileData): void {
    this.#used -= data.bytes.length;
    data.bytes = new Uint8Array(0);
    data.length = 0;
  }

  /** Writes `bytes` at `position`; a gap before it is filled with zeros. */
  write(data: FileData, position: number, bytes: Uint8Array): void {
    const end = position + bytes.length;
    if (end > data.bytes.length) this.#grow(data, end);
    data.bytes.set(bytes, position);
    data.length = Math.max(data.length, end);
  }

  remove(path: string): void {
    this.#changes++;
    const full = normalize(path);
    if (this.#directories.has(full)) {
      this.#removeDirectory(full);
      return;
    }
    const data = this.lookup(path);
    this.#files.delete(full);
    this.#used -= data.bytes.length;
  }

  rename(from: string, to: string): void {
    const data = this.lookup(from);
    const target = normalize(to);
    if (target === normalize(from)) return;
    if (this.exists(to)) this.remove(to);
    this.create(to);
    this.#changes++;
    this.#files.set(target, data);
    this.#files.delete(normalize(from));
  }

  /** A new name under `/tmp`, as `mkstemp` would make the file. */
  temporaryName(): string {
    const name = `/tmp/lua_${(++this.#temporary).toString(36).padStart(6, "0")}`;
    this.create(name);
    return name;
  }

  #removeDirectory(path: string): void {
    const inside = `${path}/`;
    const names = [...this.#files.keys(), ...this.#directories];
    if (names.some((name) => name.startsWith(inside))) throw new FileError("ENOTEMPTY");
    this.#directories.delete(path);
  }

  #grow(data: FileData, size: number): void {
    const capacity = Math.max(size, Math.min(data.bytes.length * 2, CAPACITY));
    if (this.#used - data.bytes.length + size > CAPACITY) throw new FileError("ENOSPC");
    const bytes = new Uint8Array(capacity);
    bytes.set(data.bytes.subarray(0, data.length));
    this.#used += bytes.length - data.bytes.length;
    data.bytes = bytes;
  }
}

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

function parent(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}
