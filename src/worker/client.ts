import type { CaseResult, Message, Mistake, Request, StreamedLine } from "./protocol";
import { Workers } from "./spares";

export type { CaseResult, Expectation, Mistake, StreamedLine } from "./protocol";

/**
 * How a run ended. `refused`: the case is not valid and nothing ran. `stopped`: its worker was ended by `stop`.
 * `died`: the runtime or its worker failed.
 */
export type Ending =
  | { kind: "finished"; result: CaseResult; elapsedMs: number }
  | { kind: "refused"; mistakes: Mistake[] }
  | { kind: "stopped" }
  | { kind: "died"; message: string };

/** What is heard of a run while it goes on. */
export interface Listener {
  /** The worker has loaded what it needs and begins. */
  begun?(): void;
  /** Lines of the debug log while they are being written, at most once per frame. */
  log?(lines: StreamedLine[], unsent: number): void;
}

type Unnumbered<R> = R extends Request ? Omit<R, "id"> : never;
type Answer = Message | { type: "stopped" };
interface Waiting {
  request: Request;
  listener: Listener;
  settle(answer: Answer): void;
}

/** The page's side of the worker. One run at a time: a new one ends the one that is going on. */
export class Client {
  #nextId = 1;
  #running: number | null = null;
  readonly #waiting = new Map<number, Waiting>();
  readonly #workers: Workers;

  /** @param start makes a worker that speaks the protocol; the built one unless a test gives its own */
  constructor(start: () => Worker = startHost) {
    this.#workers = new Workers(() => this.#listen(start()));
  }

  /** Starts the worker before there is anything to ask it. */
  warmUp(): void {
    void this.#workers.current;
  }

  /**
   * Runs a case as written.
   *
   * @param coverage the result is to tell which lines ran, and what they cost
   */
  async run(input: unknown, listener: Listener = {}, coverage = false): Promise<Ending> {
    if (this.#running !== null) this.stop();
    const answer = await this.#ask({ type: "run", case: input, coverage }, listener);
    switch (answer.type) {
      case "finished":
        return { kind: "finished", result: answer.result, elapsedMs: answer.elapsedMs };
      case "mistakes":
        return { kind: "refused", mistakes: answer.mistakes };
      case "stopped":
        return { kind: "stopped" };
      default:
        return {
          kind: "died",
          message: answer.type === "failed" ? answer.message : `unexpected ${answer.type}`,
        };
    }
  }

  /** Ends the run that is going on, at once, also inside a C function that no hook interrupts. */
  stop(): void {
    if (this.#running === null) return;
    this.#workers.replace();
    this.#endRun({ type: "stopped" });
  }

  /** Mistakes of a case without running it; null when the worker failed. */
  async check(input: unknown): Promise<Mistake[] | null> {
    const answer = await this.#ask({ type: "check", case: input });
    return answer.type === "mistakes" ? answer.mistakes : null;
  }

  dispose(): void {
    this.#workers.dispose();
    this.#waiting.clear();
  }

  #ask(asked: Unnumbered<Request>, listener: Listener = {}): Promise<Answer> {
    const id = this.#nextId++;
    const request: Request = { ...asked, id };
    if (request.type === "run") this.#running = id;
    return new Promise((settle) => {
      this.#waiting.set(id, { request, listener, settle });
      this.#workers.current.postMessage(request);
    });
  }

  #listen(worker: Worker): Worker {
    worker.onmessage = ({ data }: MessageEvent<Message>) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#died(worker, event.message || "The worker ended without saying why; most likely memory ran out.");
    };
    worker.onmessageerror = () => this.#died(worker, "What the worker said could not be read.");
    return worker;
  }

  #receive(message: Message): void {
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    if (message.type === "begun") waiting.listener.begun?.();
    else if (message.type === "log") waiting.listener.log?.(message.lines, message.unsent);
    else {
      this.#settle(message.id, message);
      this.#workers.warm();
    }
  }

  #died(worker: Worker, message: string): void {
    if (!this.#workers.lose(worker)) return;
    if (this.#running !== null) this.#endRun({ type: "failed", id: this.#running, message });
    else for (const id of [...this.#waiting.keys()]) this.#settle(id, { type: "failed", id, message });
  }

  /** Ends the run's promise and asks the new worker whatever else the old one had not answered. */
  #endRun(answer: Answer): void {
    if (this.#running !== null) this.#settle(this.#running, answer);
    for (const { request } of this.#waiting.values()) this.#workers.current.postMessage(request);
  }

  #settle(id: number, answer: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (id === this.#running) this.#running = null;
    waiting?.settle(answer);
  }
}

/** Starts the built worker. */
export function startHost(): Worker {
  return new Worker(new URL("./host.ts", import.meta.url), { type: "module", name: "moonhook runtime" });
}
