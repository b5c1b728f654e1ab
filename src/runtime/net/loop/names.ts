import { type Failure, failure, isFailure } from "../result";
import { socketOf } from "./errors";
import type { Handle } from "./handle";
import type { SocketName } from "./socket";

/** Reads the peer's and the own name from the socket, where it has such methods and knows them. */
export function update(handle: Handle): void {
  const socket = socketOf(handle, "local 'conn'");
  const { isFatal } = handle.loop;
  const peer = attempt(() => socket.getpeername?.(), isFatal);
  if (peer) {
    handle.peername = peer.host;
    handle.peerport = peer.port ?? 0;
  }
  const own = attempt(() => socket.getsockname?.(), isFatal);
  if (own) {
    handle.sockname = own.host;
    handle.sockport = own.port ?? 0;
  }
}

/** `FD 7 (peer, port, own, port)`, as far as known. */
export function describe(handle: Handle): string {
  const parts = [
    ...(handle.peername === undefined ? [] : [handle.peername, handle.peerport]),
    ...(handle.sockname === undefined ? [] : [handle.sockname, handle.sockport]),
  ];
  const name = `FD ${handle.getfd()}`;
  return parts.length === 0 ? name : `${name} (${parts.join(", ")})`;
}

/** Sockets raise an error for options that they do not know, and TLS ones know none: both are a failure. */
export function trySetOption(handle: Handle, name: string, value: unknown): true | Failure {
  const socket = socketOf(handle);
  if (!socket.setoption) return failure("attempt to call a nil value");
  try {
    return socket.setoption(name, value);
  } catch (error) {
    if (handle.loop.isFatal(error)) throw error;
    return failure(error instanceof Error ? error.message : String(error));
  }
}

function attempt(
  getName: () => SocketName | Failure | undefined,
  isFatal: (error: unknown) => boolean,
): SocketName | undefined {
  try {
    const name = getName();
    return name === undefined || isFailure(name) ? undefined : name;
  } catch (error) {
    if (isFatal(error)) throw error;
    return undefined;
  }
}
