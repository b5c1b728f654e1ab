import type { Terminal } from "./terminal";

/** How often a person is shown how far it is, and a log that nobody watches, ms. */
const every = { interactive: 100, log: 30_000 };
/** Work that is done sooner shows no progress, ms. */
const patience = 500;

/** One line on standard error that tells how far a long piece of work is. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #started = performance.now();
  #shownAt = this.#started;
  #isShown = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /**
   * Shows how far it is, where it is time to.
   * @param words for example `512 cases, 2 failed`
   */
  show(words: (seconds: number) => string): void {
    const now = performance.now();
    const { interactive } = this.#terminal;
    if (now - this.#started < patience || now - this.#shownAt < every[interactive ? "interactive" : "log"])
      return;
    this.#shownAt = now;
    const text = words((now - this.#started) / 1000);
    this.#terminal.err(interactive ? `\r\x1b[K${text}` : `${text}\n`);
    this.#isShown = interactive === true;
  }

  /** Takes the line away, before something else is written. */
  clear(): void {
    if (this.#isShown) this.#terminal.err("\r\x1b[K");
    this.#isShown = false;
  }
}
