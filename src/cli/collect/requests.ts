import { type CapturedMessage, type CapturedRequest, transactionOf } from "../../runtime";

/** The longest that a request waits for its other context, ms. */
const defaultPatience = 30_000;

/**
 * Brings preRequest and postRequest of a request together by its transaction id. A context whose other one does not
 * come is handed on alone: after `patience` ms, or at the end.
 */
export class Requests {
  readonly #complete: (request: CapturedRequest) => void;
  readonly #patience: number;
  readonly #waiting = new Map<string, { request: CapturedRequest; timer: NodeJS.Timeout }>();

  constructor(complete: (request: CapturedRequest) => void, patience = defaultPatience) {
    this.#complete = complete;
    this.#patience = patience;
  }

  add(message: CapturedMessage): void {
    const part: CapturedRequest = message.context === "preRequest" ? { pre: message } : { post: message };
    const id = transactionOf(message);
    if (id === undefined) this.#complete(part);
    else this.#join(id, part);
  }

  /** Hands on what still waits. */
  end(): void {
    for (const [id, { request }] of [...this.#waiting]) {
      this.#release(id);
      this.#complete(request);
    }
  }

  #join(id: string, part: CapturedRequest): void {
    const other = this.#waiting.get(id)?.request;
    this.#release(id);
    if (other && (other.pre === undefined) !== (part.pre === undefined)) {
      this.#complete({ ...other, ...part });
    } else {
      if (other) this.#complete(other);
      this.#wait(id, part);
    }
  }

  #wait(id: string, request: CapturedRequest): void {
    const timer = setTimeout(() => {
      this.#release(id);
      this.#complete(request);
    }, this.#patience);
    this.#waiting.set(id, { request, timer });
  }

  #release(id: string): void {
    clearTimeout(this.#waiting.get(id)?.timer);
    this.#waiting.delete(id);
  }
}
