import { isIP } from "node:net";
import type { MessagePort } from "node:worker_threads";
import type { Poller, Readiness, WaitEnd } from "../../runtime/net/loop/poller";
import { StoppedError } from "../../runtime/net/luasocket/blocking";
import type { TlsContext } from "../../runtime/net/luasocket/tls-context";
import { type Failure, failure } from "../../runtime/net/result";
import type { StreamDescriptor } from "../../runtime/net/stream";
import type { System } from "../../runtime/net/system";
import type { VirtualFile } from "../../runtime/net/virtual/file";
import { VirtualPoller } from "../../runtime/net/virtual/virtual-poller";
import type { Happening, SocketId } from "../protocol";
import { Mailbox } from "./mailbox";
import { realClock } from "./real-clock";
import { RealDatagram } from "./real-datagram";
import { RealStream } from "./real-stream";
import { RealTls } from "./real-tls";

/** First descriptor given out: what a shell and the poller leave free. */
const firstDescriptor = 5;

/** Events that a poller may give out in a row before the host is heard. */
const eventsPerExchange = 64;

/** The longest that one wait may be, seconds: Atomics.wait takes no more milliseconds than this without care. */
const longestWait = 1e6;

/** Real sockets and real time for one program on its own thread. Its waits really wait. */
export class RealSystem implements System {
  readonly clock = realClock;
  readonly mailbox: Mailbox;
  readonly #files = new Map<number, VirtualFile>();

  constructor(port: MessagePort, memory: Int32Array) {
    this.mailbox = new Mailbox(port, memory);
  }

  stream(family: "unix" | "tcp"): RealStream {
    return this.open(new RealStream(this, family, this.mailbox.newId()));
  }

  datagram(family: "unix" | "udp"): RealDatagram {
    return this.open(new RealDatagram(this, family));
  }

  tls(stream: StreamDescriptor, context: TlsContext): RealTls {
    if (!(stream instanceof RealStream)) throw new TypeError("a stream of another system");
    return new RealTls(this, stream, context);
  }

  /** Gives a file the lowest descriptor that is free. */
  open<F extends VirtualFile>(file: F): F {
    let fd = firstDescriptor;
    while (this.#files.has(fd)) fd++;
    this.#files.set(fd, file);
    file.opened(fd, () => this.#files.delete(fd));
    return file;
  }

  poller(): Poller {
    let given = 0;
    return new VirtualPoller({
      file: (fd) => this.#files.get(fd),
      wait: (next, timeout) => {
        if (++given % eventsPerExchange === 0) this.mailbox.exchange();
        return this.#waitForEvent(next, timeout);
      },
    });
  }

  block<T>(attempt: () => T | undefined, timeout: number | null): T | "timeout" {
    const deadline = timeout === null ? Number.POSITIVE_INFINITY : this.clock.monotonic() + timeout;
    for (;;) {
      const result = attempt();
      if (result !== undefined) return result;
      if (this.mailbox.isStopped) throw new StoppedError("stopped while waiting");
      const left = deadline - this.clock.monotonic();
      if (left <= 0) return "timeout";
      this.mailbox.wait(Math.min(left, longestWait));
    }
  }

  sleep(seconds: number): void {
    this.block(() => undefined, Math.max(0, seconds));
  }

  resolve(host: string): string | Failure {
    if (isIP(host)) return host;
    const id = this.mailbox.newId();
    this.mailbox.send({ do: "resolve", id, host });
    const answer = this.#answer(id);
    return answer.is === "resolved" ? answer.address : failure("host not found");
  }

  /** Waits for what happens next to a socket that nobody attends. */
  #answer(id: SocketId): Happening {
    let answer: Happening | undefined;
    this.mailbox.attend(id, {
      happened: (happening) => {
        answer ??= happening;
      },
    });
    const came = this.block(() => answer, null);
    this.mailbox.forget(id);
    return came as Happening;
  }

  /** Whether the program was asked to end more than once. */
  get mustEnd(): boolean {
    return this.mailbox.mustEnd;
  }

  /** The program has ended: what it asked for is on its way. */
  exit(): void {
    this.mailbox.flush();
  }

  #waitForEvent(next: () => Readiness | undefined, timeout: number): Readiness | WaitEnd | "timeout" {
    const deadline = this.clock.monotonic() + timeout;
    for (;;) {
      if (this.mailbox.isStopped) return { end: "stopped" };
      const event = next();
      if (event) return event;
      const left = deadline - this.clock.monotonic();
      if (left > 0) {
        this.mailbox.wait(Math.min(left, longestWait));
        continue;
      }
      this.mailbox.exchange();
      return next() ?? "timeout";
    }
  }
}
