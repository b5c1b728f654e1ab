/** The signals that ask a program to end, and the exit codes that shells give a program that they ended. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;
type Name = keyof typeof exitCodes;

/** Lets work end in order when a signal asks for it; a second one ends the process at once. */
export class Stopper {
  readonly #controller = new AbortController();
  readonly #listeners: [Name, () => void][];
  #by: Name | null = null;

  constructor() {
    this.#listeners = (Object.keys(exitCodes) as Name[]).map((name) => [name, () => this.#asked(name)]);
    for (const [name, listener] of this.#listeners) process.on(name, listener);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The exit code of a program that was stopped; null while it was not. */
  get exitCode(): number | null {
    return this.#by && exitCodes[this.#by];
  }

  /** No longer listens. */
  close(): void {
    for (const [name, listener] of this.#listeners) process.off(name, listener);
  }

  #asked(name: Name): void {
    if (this.#by) process.exit(exitCodes[name]);
    this.#by = name;
    this.#controller.abort();
  }
}
