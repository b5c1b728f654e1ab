import { startHost } from "../client";
import type { Answer, Arguments, DebugMessage, DebugRequest, Method } from "./protocol";

export type { Move } from "./debuggee";
export type * from "./views";

/** The session's worker was ended, by `stop` or by a fault of its own; what it knew is gone. */
export class SessionEnded extends Error {
  /** The message where a person ended it. */
  static readonly stopped = "The session was stopped.";
}

interface Waiting {
  settle(value: unknown): void;
  fail(error: Error): void;
}

/** The page's side of one debug session: its worker lives from the first question until `stop`. */
export class DebugClient {
  #worker: Worker | null = null;
  #nextId = 1;
  readonly #waiting = new Map<number, Waiting>();

  /** @param start makes a worker that speaks the protocol; the built one unless a test gives its own */
  constructor(private readonly start: () => Worker = startHost) {}

  /** @throws `SessionEnded`, or an `Error` with the message of what failed in the worker */
  ask<M extends Method>(method: M, ...args: Arguments<M>): Promise<Answer<M>> {
    const id = this.#nextId++;
    this.#worker ??= this.#listen(this.start());
    const request: DebugRequest<M> = { type: "debug", id, method, args };
    return new Promise<unknown>((settle, fail) => {
      this.#waiting.set(id, { settle, fail });
      this.#worker!.postMessage(request);
    }) as Promise<Answer<M>>;
  }

  /** Ends the session, at once, whatever it is doing. */
  stop(message = SessionEnded.stopped): void {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { fail } of waiting) fail(new SessionEnded(message));
  }

  #listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<DebugMessage>) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.stop(event.message || "The worker ended without saying why; most likely memory ran out.");
    };
    return worker;
  }

  #receive(message: DebugMessage): void {
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === "answered") waiting?.settle(message.value);
    else waiting?.fail(new Error(message.message));
  }
}
