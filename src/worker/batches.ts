import type { StreamedLine } from "./protocol";

/** One batch per frame is all that a page can paint. */
const frameMs = 16;
/** More lines than anybody reads while they come; the result holds them all. */
const mostStreamed = 100_000;

/** Collects log lines during a run, which never yields, and passes them on at most once per frame. */
export class LogBatches {
  #lines: StreamedLine[] = [];
  #sent = 0;
  #unsent = 0;
  #lastAt = Number.NEGATIVE_INFINITY;

  /**
   * @param post receives each batch and the number of lines left out so far
   * @param now milliseconds of any steady clock
   */
  constructor(
    private readonly post: (lines: StreamedLine[], unsent: number) => void,
    private readonly now: () => number,
  ) {}

  add(line: StreamedLine): void {
    if (this.#sent + this.#lines.length < mostStreamed) this.#lines.push(line);
    else this.#unsent++;
    const at = this.now();
    if (at - this.#lastAt < frameMs) return;
    this.#lastAt = at;
    this.flush();
  }

  flush(): void {
    if (this.#lines.length === 0 && this.#unsent === 0) return;
    this.#sent += this.#lines.length;
    this.post(this.#lines, this.#unsent);
    this.#lines = [];
  }
}
