import type { Bytes } from "../bytes";

/** Why a connection was not made. */
export type FailedConnect = "absent" | "refused" | "queueFull" | "noAnswer";

/**
 * What a network saw, for a timeline. `address` is the listening side's, as `unix:PATH`, `tcp:HOST:PORT` or
 * `udp:HOST:PORT`; `connection` counts connections from 1 and is 0 for datagrams; `from` is who did it.
 *
 * `absent`, `refused`, `queueFull`, `noAnswer`: a connection that was not made, numbered 0 too. `connect`: one that was.
 * `data`: sent. `read`: taken by the program at this end; `from` is the reader. `lost`: these bytes were sent and will never be read.
 */
export interface NetEvent {
  /** Virtual monotonic time, seconds. */
  at: number;
  address: string;
  connection: number;
  kind: FailedConnect | "connect" | "data" | "read" | "end" | "reset" | "lost" | "fault";
  from: "client" | "server";
  bytes?: Bytes;
  text?: string;
}
