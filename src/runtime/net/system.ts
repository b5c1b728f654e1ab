import type { Clock } from "./clock";
import type { Poller } from "./loop/poller";
import type { Blocking } from "./luasocket/blocking";
import type { TlsContext } from "./luasocket/tls-context";
import type { TlsStream } from "./luasocket/tls-socket";
import type { Failure } from "./result";
import type { DatagramDescriptor, StreamDescriptor } from "./stream";

/** What a program has of the system that it runs on: a virtual process, or real sockets behind Node. */
export interface System extends Blocking {
  readonly clock: Clock;
  stream(family: "unix" | "tcp"): StreamDescriptor;
  datagram(family: "unix" | "udp"): DatagramDescriptor;
  poller(): Poller;
  /** TLS on a connected stream of this system, which must not be used otherwise afterwards. */
  tls(stream: StreamDescriptor, context: TlsContext): TlsStream;
  sleep(seconds: number): void;
  /** The address behind a host name. */
  resolve(host: string): string | Failure;
}
