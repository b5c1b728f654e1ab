import type { MessagePort } from "node:worker_threads";
import type { Poller, Readiness, WaitEnd } from "../../runtime/net/loop/poller";
import { StoppedError } from "../../runtime/net/luasocket/blocking";
import { VirtualPoller } from "../../runtime/net/virtual/virtual-poller";
import { Mailbox } from "./mailbox";
import { RealSystem } from "./real-system";

/** Events that a poller may give out in a row before the host is heard. */
const eventsPerExchange = 64;

/** The longest that one wait may be, seconds: Atomics.wait takes no more milliseconds than this without care. */
const longestWait = 1e6;

/** For one program on its own thread, whose waits really wait; the host of its sockets is on another. */
export class ThreadedSystem extends RealSystem {
  readonly #mailbox: Mailbox;

  constructor(port: MessagePort, memory: Int32Array) {
    const mailbox = new Mailbox(port, memory);
    super(mailbox);
    this.#mailbox = mailbox;
  }

  poller(): Poller {
    let given = 0;
    return new VirtualPoller({
      file: (fd) => this.file(fd),
      wait: (next, timeout) => {
        if (++given % eventsPerExchange === 0) this.#mailbox.exchange();
        return this.#waitForEvent(next, timeout);
      },
    });
  }

  block<T>(attempt: () => T | undefined, timeout: number | null): T | "timeout" {
    const deadline = timeout === null ? Number.POSITIVE_INFINITY : this.clock.monotonic() + timeout;
    for (;;) {
      const result = attempt();
      if (result !== undefined) return result;
      if (this.#mailbox.isStopped) throw new StoppedError("stopped while waiting");
      const left = deadline - this.clock.monotonic();
      if (left <= 0) return "timeout";
      this.#mailbox.wait(Math.min(left, longestWait));
    }
  }

  /** Whether the program was asked to end more than once. */
  get mustEnd(): boolean {
    return this.#mailbox.mustEnd;
  }

  /** The program has ended: what it asked for is on its way. */
  exit(): void {
    this.#mailbox.flush();
  }

  #waitForEvent(next: () => Readiness | undefined, timeout: number): Readiness | WaitEnd | "timeout" {
    const deadline = this.clock.monotonic() + timeout;
    for (;;) {
      if (this.#mailbox.isStopped) return { end: "stopped" };
      const event = next();
      if (event) return event;
      const left = deadline - this.clock.monotonic();
      if (left > 0) {
        this.#mailbox.wait(Math.min(left, longestWait));
        continue;
      }
      this.#mailbox.exchange();
      return next() ?? "timeout";
    }
  }
}
