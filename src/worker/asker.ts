import { startHost } from "./client";

/** What can be asked, and what the answer is, by the kind of the question. */
export type QuestionKinds<Q> = { [K in keyof Q]: { asked: unknown; answer: unknown } };

/** A question on its way to the worker; `type` names the part of the worker that answers it. */
export interface AskedRequest<Type extends string, Q extends QuestionKinds<Q>, K extends keyof Q = keyof Q> {
  type: Type;
  id: number;
  kind: K;
  asked: Q[K]["asked"];
}

/** `failed`: the runtime itself did, with this message. */
export type AskedMessage<Type extends string> = { type: Type; id: number } & (
  | { answer: unknown }
  | { failed: string }
);

/** The page's side of a worker that answers questions; it lives from the first one until `stop`. */
export class Asker<Type extends string, Q extends QuestionKinds<Q>> {
  #worker: Worker | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, (message: AskedMessage<Type> | null) => void>();

  /** @param start makes a worker that speaks the protocol; the built one unless a test gives its own */
  constructor(
    private readonly type: Type,
    private readonly start: () => Worker = startHost,
  ) {}

  /** The answer; null where the worker was ended before it came, by `stop` or by a fault. */
  async ask<K extends keyof Q>(kind: K, asked: Q[K]["asked"]): Promise<Q[K]["answer"] | null> {
    const request: AskedRequest<Type, Q, K> = { type: this.type, id: this.#nextId++, kind, asked };
    this.#worker ??= this.#listen(this.start());
    const message = await new Promise<AskedMessage<Type> | null>((settle) => {
      this.#waiting.set(request.id, settle);
      this.#worker!.postMessage(request);
    });
    return message && "answer" in message ? (message.answer as Q[K]["answer"]) : null;
  }

  /** Leaves every open question without an answer; ends the worker where it is at one. */
  stop(): void {
    if (this.#waiting.size === 0) return;
    this.end();
  }

  /** Ends the worker, with what it holds. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const settle of waiting) settle(null);
  }

  #listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<AskedMessage<Type>>) => {
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
