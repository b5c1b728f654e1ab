/** A worker in use and one warm in reserve, so that ending the first costs no start-up. */
export class Workers {
  #current: Worker;
  #spare: Worker | null = null;

  /** @param start makes a worker */
  constructor(private readonly start: () => Worker) {
    this.#current = start();
  }

  get current(): Worker {
    return this.#current;
  }

  /** Starts the reserve; called when the first worker has nothing to do, so that it is not slowed. */
  warm(): void {
    this.#spare ??= this.start();
  }

  /** Ends the worker in use, whatever it is doing, and puts the reserve in its place. */
  replace(): void {
    this.#current.terminate();
    this.#current = this.#spare ?? this.start();
    this.#spare = null;
    this.warm();
  }

  /** A worker has died: replaces it if it was in use (true), else forgets it (false). */
  lose(worker: Worker): boolean {
    if (worker === this.#current) {
      this.replace();
      return true;
    }
    if (worker === this.#spare) this.#spare = null;
    return false;
  }

  dispose(): void {
    this.#current.terminate();
    this.#spare?.terminate();
  }
}
