import { isIP } from "node:net";
import type { Poller } from "../../runtime/net/loop/poller";
import type { TlsContext } from "../../runtime/net/luasocket/tls-context";
import { type Failure, failure } from "../../runtime/net/result";
import type { StreamDescriptor } from "../../runtime/net/stream";
import type { System } from "../../runtime/net/system";
import type { VirtualFile } from "../../runtime/net/virtual/file";
import type { Happening, SocketId } from "../protocol";
import type { HostLink } from "./host-link";
import { realClock } from "./real-clock";
import { RealDatagram } from "./real-datagram";
import { RealStream } from "./real-stream";
import { RealTls } from "./real-tls";

/** First descriptor given out: what a shell and the poller leave free. */
const firstDescriptor = 5;

/** Real sockets and real time for one program. How it waits depends on where it runs. */
export abstract class RealSystem implements System {
  readonly clock = realClock;
  readonly link: HostLink;
  readonly #files = new Map<number, VirtualFile>();
  /** No descriptor below is free. */
  #lowestFree = firstDescriptor;

  constructor(link: HostLink) {
    this.link = link;
  }

  stream(family: "unix" | "tcp"): RealStream {
    return this.open(new RealStream(this, family, this.link.newId()));
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
    let fd = this.#lowestFree;
    while (this.#files.has(fd)) fd++;
    this.#lowestFree = fd + 1;
    this.#files.set(fd, file);
    file.opened(fd, () => this.#close(fd));
    return file;
  }

  sleep(seconds: number): void {
    this.block(() => undefined, Math.max(0, seconds));
  }

  resolve(host: string): string | Failure {
    if (isIP(host)) return host;
    const id = this.link.newId();
    this.link.send({ do: "resolve", id, host });
    const answer = this.#answer(id);
    return answer.is === "resolved" ? answer.address : failure("host not found");
  }

  abstract poller(): Poller;
  abstract block<T>(attempt: () => T | undefined, timeout: number | null): T | "timeout";

  protected file(fd: number): VirtualFile | undefined {
    return this.#files.get(fd);
  }

  /** Waits for what happens next to a socket that nobody attends. */
  #answer(id: SocketId): Happening {
    let answer: Happening | undefined;
    this.link.attend(id, {
      happened: (happening) => {
        answer ??= happening;
      },
    });
    const came = this.block(() => answer, null);
    this.link.forget(id);
    return came as Happening;
  }

  #close(fd: number): void {
    this.#files.delete(fd);
    this.#lowestFree = Math.min(this.#lowestFree, fd);
  }
}
