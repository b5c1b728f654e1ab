/** A worker in use and one warm in reserve, so that ending the first costs no start-up. */
export class Workers {
  #current: Worker | null = null;
  #spare: Worker | null = null;

  /** @param start makes a worker */
  constructor(private readonly start: () => Worker) {}

  /** The worker in use; started here where there is none, so that one which cannot start is not tried without end. */
  get current(): Worker {
    this.#current ??= this.start();
    return this.#current;
  }

  /** Starts the reserve; called when the worker in use has shown that it works and has nothing to do. */
  warm(): void {
    this.#spare ??= this.start();
  }

  /** Ends the worker in use, whatever it is doing, and puts the reserve in its place. */
  replace(): void {
    this.#current?.terminate();
    this.#current = this.#spare;
    this.#spare = null;
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
    this.#current?.terminate();
    this.#spare?.terminate();
  }
}
