import { Worker } from "node:worker_threads";

/** The thread ended instead of answering, as when it has no memory left. */
export interface Died {
  readonly died: string;
}

/** Questions that wait at a thread, so that it never waits for the next one. */
const ahead = 3;

/** Threads that answer questions, each one after the other. */
export class Pool<Question, Answer> {
  /** Questions that it takes before one of them has to be waited for. */
  readonly width: number;
  readonly #members: Member<Question, Answer>[];

  /**
   * @param file of the thread's code, beside the running one: it answers each message with one
   * @param data what each thread is given at its start
   */
  constructor(file: string, threads: number, data: unknown) {
    this.width = threads * ahead;
    this.#members = Array.from({ length: threads }, () => new Member(file, data));
  }

  /** Asks the thread that has the fewest questions. */
  ask(question: Question): Promise<Answer | Died> {
    return this.#members.reduce((least, member) => (member.open < least.open ? member : least)).ask(question);
  }

  /** Asks every thread. */
  askAll(question: Question): Promise<(Answer | Died)[]> {
    return Promise.all(this.#members.map((member) => member.ask(question)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#members.map((member) => member.close()));
  }
}

/** One thread; a new one takes its place where it dies. */
class Member<Question, Answer> {
  readonly #file: string;
  readonly #data: unknown;
  #worker: Worker;
  #waiting: ((answer: Answer | Died) => void)[] = [];

  constructor(file: string, data: unknown) {
    this.#file = file;
    this.#data = data;
    this.#worker = this.#start();
  }

  /** Questions without an answer. */
  get open(): number {
    return this.#waiting.length;
  }

  ask(question: Question): Promise<Answer | Died> {
    return new Promise((answer) => {
      this.#waiting.push(answer);
      this.#worker.postMessage(question);
    });
  }

  async close(): Promise<void> {
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }

  #start(): Worker {
    const worker = new Worker(new URL(this.#file, import.meta.url), { workerData: this.#data });
    worker.on("message", (answer: Answer) => this.#waiting.shift()?.(answer));
    worker.once("error", (error) => this.#died(error));
    return worker;
  }

  #died(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#worker = this.#start();
    for (const answer of waiting) answer({ died: error.message });
  }
}
