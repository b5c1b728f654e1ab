import type { Poller, PollerErrno, Readiness, WaitEnd } from "../loop/poller";
import type { Change, Observer, VirtualFile } from "./file";

/** Events fetched by one epoll_wait. */
const batchSize = 64;

/** What a poller needs of the process that it belongs to. */
export interface PollerHost {
  file(fd: number): VirtualFile | undefined;
  /** Lets time pass, for at most `timeout` seconds, until `next` gives an event or nothing can happen. */
  wait(next: () => Readiness | undefined, timeout: number): Readiness | WaitEnd | "timeout";
}

class Watch implements Observer {
  listed = false;

  constructor(
    readonly fd: number,
    readonly file: VirtualFile,
    public read: boolean,
    public write: boolean,
    private readonly list: (watch: Watch) => void,
  ) {}

  /** A closed file is not watched any more, even when its number is in use again. */
  get isCurrent(): boolean {
    return this.file.fd === this.fd;
  }

  changed(change: Change): void {
    if (change === "state" || (change === "in" && this.read) || (change === "out" && this.write))
      this.list(this);
  }

  /** What to report now, or undefined. */
  readiness(): Readiness | undefined {
    const { readable, writable, hangup } = this.file.state();
    const r = (readable && this.read) || hangup;
    const w = writable && this.write;
    return r || w ? { fd: this.fd, readable: r, writable: w } : undefined;
  }
}

/**
 * Linux's epoll as Prosody's util.poll uses it: a list of files that may be ready, in the order in which they
 * became so; level triggered; a batch of events is handed out from its last to its first, so an event can be
 * stale by the time it is given.
 */
export class VirtualPoller implements Poller {
  readonly #host: PollerHost;
  #watches = new Map<number, Watch>();
  #ready: Watch[] = [];
  #batch: Readiness[] = [];

  constructor(host: PollerHost) {
    this.#host = host;
  }

  add(fd: number, read: boolean, write: boolean): true | PollerErrno {
    const file = this.#host.file(fd);
    if (!file) return "EBADF";
    if (this.#watches.get(fd)?.file === file) return "EEXIST";
    const watch = new Watch(fd, file, read, write, (ready) => this.#list(ready));
    this.#watches.set(fd, watch);
    file.observe(watch);
    if (watch.readiness()) this.#list(watch);
    return true;
  }

  set(fd: number, read: boolean, write: boolean): true | PollerErrno {
    const watch = this.#watchOf(fd);
    if (!watch) return "ENOENT";
    watch.read = read;
    watch.write = write;
    if (!watch.listed && watch.readiness()) this.#list(watch);
    return true;
  }

  remove(fd: number): true | PollerErrno {
    if (!this.#host.file(fd)) return "EBADF";
    const watch = this.#watchOf(fd);
    if (!watch) return "ENOENT";
    watch.file.ignore(watch);
    this.#watches.delete(fd);
    return true;
  }

  wait(timeout: number): Readiness | WaitEnd | "timeout" {
    return this.#host.wait(() => this.next(), timeout);
  }

  /** The next event that is there already. */
  next(): Readiness | undefined {
    if (this.#batch.length === 0) this.#fetch();
    return this.#batch.pop();
  }

  #fetch(): void {
    const candidates = this.#ready;
    const reported: Watch[] = [];
    let taken = 0;
    for (const watch of candidates) {
      if (this.#batch.length === batchSize) break;
      taken++;
      const isWatched = watch.isCurrent && this.#watches.get(watch.fd) === watch;
      const readiness = isWatched ? watch.readiness() : undefined;
      if (!readiness) {
        watch.listed = false;
        continue;
      }
      this.#batch.push(readiness);
      reported.push(watch);
    }
    this.#ready = taken === candidates.length ? reported : [...candidates.slice(taken), ...reported];
  }

  #list(watch: Watch): void {
    if (watch.listed) return;
    watch.listed = true;
    this.#ready.push(watch);
  }

  #watchOf(fd: number): Watch | undefined {
    const watch = this.#watches.get(fd);
    return watch?.isCurrent ? watch : undefined;
  }
}
