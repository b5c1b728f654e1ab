/** What a poller could tell of a file. A hang-up is told even to those who wait for nothing. */
export interface FileState {
  readable: boolean;
  writable: boolean;
  hangup: boolean;
}

/** What has changed: data came in, room for data appeared, or the connection's state is another one. */
export type Change = "in" | "out" | "state";

export interface Observer {
  changed(change: Change): void;
}

/** Anything that has a descriptor in a virtual process. */
export abstract class VirtualFile {
  #fd = -1;
  #observers = new Set<Observer>();
  #onClose: (() => void)[] = [];

  get fd(): number {
    return this.#fd;
  }

  get isOpen(): boolean {
    return this.#fd >= 0;
  }

  abstract state(): FileState;

  abstract close(): void;

  /** Gives the file its descriptor; `onClose` runs when it is closed. */
  opened(fd: number, onClose: () => void): void {
    this.#fd = fd;
    this.#onClose.push(onClose);
  }

  observe(observer: Observer): void {
    this.#observers.add(observer);
  }

  ignore(observer: Observer): void {
    this.#observers.delete(observer);
  }

  /** Tells every poller that watches this file. */
  wake(change: Change): void {
    for (const observer of this.#observers) observer.changed(change);
  }

  /** Gives the descriptor back; no poller watches the file any more. */
  protected release(): void {
    this.#observers.clear();
    for (const closed of this.#onClose.splice(0)) closed();
    this.#fd = -1;
  }
}
