import type { Poller } from "../../runtime/net/loop/poller";
import { type Failure, isFailure } from "../../runtime/net/result";
import { VirtualPoller } from "../../runtime/net/virtual/virtual-poller";
import type { RealStream } from "../system/real-stream";
import { RealSystem } from "../system/real-system";
import { LocalLink } from "./local-link";

/** Where a stream may listen. */
export type ListenAddress = { kind: "unix"; path: string } | { kind: "tcp"; host: string; port: number };

/** A call that would have to wait for its socket, on a thread that must not wait. */
export class CannotWaitError extends Error {
  override name = "CannotWaitError";

  constructor() {
    super(
      "this call would wait for its socket, which Node's own thread cannot: listen with NodeLoop.listen, connect to IP " +
        "addresses with EventLoop.addClient, and leave other sockets to a program on a thread of its own",
    );
  }
}

/** For a program on Node's own thread, which never waits: its poller gives what is there and keeps how long it may be. */
export class LocalSystem extends RealSystem {
  readonly #link: LocalLink;
  /** Seconds that the last poll in vain might have waited. */
  patience = 0;

  /** `heard` is called when something has happened that a poller may tell. */
  constructor(heard: () => void) {
    const link = new LocalLink(heard);
    super(link);
    this.#link = link;
  }

  poller(): Poller {
    return new VirtualPoller({
      file: (fd) => this.file(fd),
      wait: (next, timeout) => {
        this.patience = timeout;
        return next() ?? "timeout";
      },
    });
  }

  /** @throws CannotWaitError where the first attempt has no result */
  block<T>(attempt: () => T | undefined, timeout: number | null): T | "timeout" {
    const result = attempt();
    if (result !== undefined) return result;
    if (timeout === 0) return "timeout";
    throw new CannotWaitError();
  }

  /** A stream that listens, or why it cannot: Node tells that later. */
  async listening(at: ListenAddress, backlog: number): Promise<RealStream | Failure> {
    const stream = this.stream(at.kind);
    stream.bind(at);
    stream.startListening(backlog);
    const outcome = await new Promise<true | Failure>((resolve) => {
      const observer = {
        changed: () => {
          const known = stream.listenOutcome();
          if (known === undefined) return;
          stream.ignore(observer);
          resolve(known);
        },
      };
      stream.observe(observer);
    });
    if (!isFailure(outcome)) return stream;
    stream.close();
    return outcome;
  }

  closeAll(): void {
    this.#link.closeAll();
  }
}
