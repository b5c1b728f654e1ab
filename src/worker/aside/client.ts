import { startHost } from "../client";
import type { AsideMessage, AsideRequest, Kind, Questions } from "./protocol";

export type { ColumnContext, Comparison, ComparisonColumn } from "./comparison";
export type { AdminQuestion } from "./protocol";

/** The page's side of a worker that answers questions beside the run; it lives from the first one until `stop`. */
export class AsideClient {
  #worker: Worker | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, (message: AsideMessage | null) => void>();

  /** @param start makes a worker that speaks the protocol; the built one unless a test gives its own */
  constructor(private readonly start: () => Worker = startHost) {}

  /** The answer; null where the worker was ended before it came, by `stop` or by a fault. */
  async ask<K extends Kind>(kind: K, asked: Questions[K]["asked"]): Promise<Questions[K]["answer"] | null> {
    const request: AsideRequest<K> = { type: "aside", id: this.#nextId++, kind, asked };
    this.#worker ??= this.#listen(this.start());
    const message = await new Promise<AsideMessage | null>((settle) => {
      this.#waiting.set(request.id, settle);
      this.#worker!.postMessage(request);
    });
    return message && "answer" in message ? (message.answer as Questions[K]["answer"]) : null;
  }

  /** Leaves every open question without an answer; ends the worker where it is at one. */
  stop(): void {
    if (this.#waiting.size === 0) return;
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const settle of waiting) settle(null);
  }

  #listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<AsideMessage>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.stop();
    };
    return worker;
  }
}
