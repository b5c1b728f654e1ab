import { type FSWatcher, watch } from "node:fs";
import { dirname } from "node:path";
import { isFolder } from "../../suite/find";

/** Editors write a file in several steps; it is looked at when nothing happens for so long, ms. */
const quietMs = 60;

/** Tells that something under some paths may have changed. */
export class Changes {
  readonly #watchers: FSWatcher[];
  #timer: NodeJS.Timeout | null = null;
  #happened = false;
  #waiting: (() => void) | null = null;

  /** @param paths files and folders, which are watched at any depth */
  constructor(paths: readonly string[]) {
    this.#watchers = paths.map((path) => {
      // A file that is replaced by another one is no longer the watched one, but its folder stays.
      const watcher = isFolder(path) ? watch(path, { recursive: true }) : watch(dirname(path));
      return watcher.on("change", () => this.#noted()).on("error", () => this.#noted());
    });
  }

  /** Resolves when something may have changed since the last time, or on the abort. */
  next(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = resolve;
      signal.addEventListener("abort", () => resolve(), { once: true });
      if (this.#happened || signal.aborted) this.#tell();
    });
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    for (const watcher of this.#watchers) watcher.close();
  }

  #noted(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#happened = true;
      this.#tell();
    }, quietMs);
  }

  #tell(): void {
    if (this.#waiting === null) return;
    this.#happened = false;
    this.#waiting();
    this.#waiting = null;
  }
}
