import type { VirtualStream } from "./virtual-stream";

/** Connections that were made and wait to be accepted. Linux holds one more than the backlog says. */
export class ListenQueue {
  readonly #backlog: number;
  readonly #children: VirtualStream[] = [];
  /** Connects that met a full queue and are tried again when there is room. */
  readonly #retries: (() => void)[] = [];

  constructor(backlog: number) {
    this.#backlog = backlog;
  }

  get length(): number {
    return this.#children.length;
  }

  get isFull(): boolean {
    return this.#children.length > this.#backlog;
  }

  push(child: VirtualStream): void {
    this.#children.push(child);
  }

  take(): VirtualStream | undefined {
    const child = this.#children.shift();
    if (child) this.#retries.shift()?.();
    return child;
  }

  retryWhenRoom(connect: () => void): void {
    this.#retries.push(connect);
  }

  /** The listener is gone: nobody will accept what waits here. */
  abandon(): void {
    for (const child of this.#children.splice(0)) child.abort();
    for (const retry of this.#retries.splice(0)) retry();
  }
}
