import type { Readiness, WaitEnd } from "../loop/poller";
import type { TlsContext } from "../luasocket/tls-context";
import { type Failure, failure, isFailure } from "../result";
import type { Address, StreamDescriptor } from "../stream";
import type { System } from "../system";
import { VirtualDatagram } from "./datagram";
import type { VirtualFile } from "./file";
import { ListenQueue } from "./listen-queue";
import type { StreamNetwork } from "./network";
import { VirtualPipe } from "./pipe";
import { VirtualPoller } from "./virtual-poller";
import { VirtualStream } from "./virtual-stream";
import { VirtualTls } from "./virtual-tls";
import type { Blocked, VirtualWorld } from "./world";

/** First descriptor given out: what a shell and the poller leave free. */
const firstDescriptor = 5;

/** How the program of a process gets on while others wait: see VirtualWorld. */
export interface Program {
  /** Runs what is ready or due at this instant; tells whether there was anything. */
  runReady(): boolean;
  /** Monotonic time at which it has something to do of its own, if any. */
  nextWake(): number | undefined;
}

/** One program's side of the virtual kernel: its descriptors, sockets and pollers. */
export class VirtualProcess implements StreamNetwork, System {
  readonly world: VirtualWorld;
  readonly name: string;
  readonly #files = new Map<number, VirtualFile>();
  /** What the world runs of this process while another one waits. */
  program: Program | undefined;

  constructor(world: VirtualWorld, name: string) {
    this.world = world;
    this.name = name;
  }

  get clock(): VirtualWorld {
    return this.world;
  }

  block<T>(attempt: () => T | undefined, timeout: number | null): T | Blocked {
    return this.world.block(this, attempt, timeout);
  }

  sleep(seconds: number): void {
    this.world.sleep(this, seconds);
  }

  resolve(host: string): string | Failure {
    return this.world.network.names.resolve(host);
  }

  tls(stream: StreamDescriptor, context: TlsContext): VirtualTls {
    return new VirtualTls(stream, context, stream instanceof VirtualStream ? stream.tlsFault : undefined);
  }

  file(fd: number): VirtualFile | undefined {
    return this.#files.get(fd);
  }

  poller(): VirtualPoller {
    return new VirtualPoller({
      file: (fd) => this.file(fd),
      wait: (next, timeout) => this.#wait(next, timeout),
    });
  }

  stream(kind: "unix" | "tcp"): VirtualStream {
    return this.#open(new VirtualStream(this, kind));
  }

  datagram(): VirtualDatagram {
    return this.#open(new VirtualDatagram(this.world.network));
  }

  pipe(): VirtualPipe {
    return this.#open(new VirtualPipe());
  }

  /** Closes everything that is open, as the system does when a program ends. */
  exit(): void {
    for (const file of [...this.#files.values()]) file.close();
    this.world.forget(this);
  }

  // What its stream sockets ask for -----------------------------------------------------------------------------

  bind(stream: VirtualStream, at: Address): true | Failure {
    const claimed = this.world.network.names.claim(at, stream);
    if (isFailure(claimed)) return claimed;
    stream.local = claimed;
    return true;
  }

  listen(_stream: VirtualStream, backlog: number): ListenQueue {
    return new ListenQueue(backlog);
  }

  unlisten(stream: VirtualStream, queue: ListenQueue): void {
    if (stream.local) this.world.network.names.release(stream.local, stream);
    queue.abandon();
  }

  connect(stream: VirtualStream, to: Address): true | Failure {
    if (to.kind === "unix") return this.world.network.connect(stream, to);
    const host = this.resolve(to.host);
    if (isFailure(host)) return failure(host.err);
    return this.world.network.connect(stream, { ...to, host });
  }

  opened(stream: VirtualStream): VirtualStream {
    return this.#open(stream);
  }

  #open<F extends VirtualFile>(file: F): F {
    let fd = firstDescriptor;
    while (this.#files.has(fd)) fd++;
    this.#files.set(fd, file);
    file.opened(fd, () => this.#files.delete(fd));
    return file;
  }

  #wait(next: () => Readiness | undefined, timeout: number): Readiness | WaitEnd | "timeout" {
    return this.world.waitForEvent(this, next, timeout);
  }
}
