import type { Kind, Question, Questions, Reply } from "./protocol";

export type * from "./protocol";

/** The page's side of the analysis; its worker starts with the first question, and anew after it died. */
export class AnalysisClient {
  #worker: Worker | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, (reply: Reply | null) => void>();

  /** @param start makes a worker that speaks the protocol; the built one unless a test gives its own */
  constructor(private readonly start: () => Worker = startHost) {}

  /** The answer; null where the analysis or its worker failed. */
  async ask<K extends Kind>(kind: K, asked: Questions[K]["asked"]): Promise<Questions[K]["answer"] | null> {
    const question: Question<K> = { id: this.#nextId++, kind, asked };
    this.#worker ??= this.#listen(this.start());
    const reply = await new Promise<Reply | null>((settle) => {
      this.#waiting.set(question.id, settle);
      this.#worker!.postMessage(question);
    });
    return reply && "answer" in reply ? (reply.answer as Questions[K]["answer"]) : null;
  }

  #listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.#worker = null;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const settle of waiting) settle(null);
    };
    return worker;
  }
}

function startHost(): Worker {
  return new Worker(new URL("./host.ts", import.meta.url), { type: "module", name: "moonhook analysis" });
}
