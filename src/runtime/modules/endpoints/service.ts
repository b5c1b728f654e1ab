import { EventLoop } from "../../net/loop/event-loop";
import { listenerTable } from "../../net/loop/listeners";
import { SystemSockets } from "../../net/luasocket/socket-library";
import { type Failure, isFailure } from "../../net/result";
import type { Address } from "../../net/stream";
import { LoopProgram } from "../../net/virtual/loop-program";
import type { VirtualProcess } from "../../net/virtual/process";

/** As many connections as wait to be accepted at once: more than a hook makes. */
const backlog = 128;

/** Listens at an address and reads all that comes, or gives it back. */
export function startService(
  process: VirtualProcess,
  at: Address,
  serve: "sink" | "echo",
): EventLoop | Failure {
  const sockets = new SystemSockets(process);
  const loop = new EventLoop({ clock: process.world, poller: process.poller(), sockets });
  loop.setConfig({ read_timeout: Number.POSITIVE_INFINITY });
  const started =
    at.kind === "udp" ? watchDatagrams(loop, sockets, at, serve) : acceptStreams(loop, sockets, at, serve);
  process.program = new LoopProgram(loop, process);
  return started === true ? loop : started;
}

function acceptStreams(
  loop: EventLoop,
  sockets: SystemSockets,
  at: Exclude<Address, { kind: "udp" }>,
  serve: "sink" | "echo",
): true | Failure {
  const listening = sockets.stream(at.kind as "unix" | "tcp");
  const bound = listening.bind(at);
  if (isFailure(bound)) return bound;
  listening.listen(backlog);
  listening.settimeout(0);
  const listeners = listenerTable(
    serve === "echo" ? { onincoming: (handle, data) => handle.write(data) } : {},
  );
  loop.wrapServer(
    listening,
    at.kind === "unix" ? at.path : at.host,
    at.kind === "unix" ? 0 : at.port,
    listeners,
  );
  return true;
}

function watchDatagrams(
  loop: EventLoop,
  sockets: SystemSockets,
  at: Address,
  serve: "sink" | "echo",
): true | Failure {
  const socket = sockets.datagram("udp");
  const bound = socket.bind(at);
  if (isFailure(bound)) return bound;
  socket.settimeout(0);
  loop.watchFd(socket, () => {
    const datagram = socket.receiveFrom();
    if (serve === "echo" && !isFailure(datagram) && datagram.from) socket.send(datagram.data, datagram.from);
  });
  return true;
}
