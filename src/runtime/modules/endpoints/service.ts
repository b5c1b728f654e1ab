import { EventLoop } from "../../net/loop/event-loop";
import { listenerTable } from "../../net/loop/listeners";
import { SystemSockets } from "../../net/luasocket/socket-library";
import type { TlsParams } from "../../net/luasocket/tls-context";
import { type Failure, isFailure } from "../../net/result";
import type { Address } from "../../net/stream";
import { LoopProgram } from "../../net/virtual/loop-program";
import type { VirtualProcess } from "../../net/virtual/process";

/** As many connections as wait to be accepted at once: more than a hook makes. */
const backlog = 128;

/** Listens at an address and reads all that comes, or gives it back. Datagrams have no TLS. */
export function startService(
  process: VirtualProcess,
  at: Address,
  serve: "sink" | "echo",
  tls: boolean,
): EventLoop | Failure {
  const sockets = new SystemSockets(process);
  const loop = new EventLoop({ clock: process.world, poller: process.poller(), sockets });
  loop.setConfig({ read_timeout: Number.POSITIVE_INFINITY, ssl_handshake_timeout: Number.POSITIVE_INFINITY });
  const started =
    at.kind === "udp"
      ? watchDatagrams(loop, sockets, at, serve)
      : acceptStreams(loop, sockets, at, serve, tls);
  process.program = new LoopProgram(loop, process);
  return started === true ? loop : started;
}

function acceptStreams(
  loop: EventLoop,
  sockets: SystemSockets,
  at: Exclude<Address, { kind: "udp" }>,
  serve: "sink" | "echo",
  tls: boolean,
): true | Failure {
  const listening = sockets.stream(at.kind as "unix" | "tcp");
  const bound = listening.bind(at);
  if (isFailure(bound)) return bound;
  listening.listen(backlog);
  listening.settimeout(0);
  const listeners = listenerTable(
    serve === "echo" ? { onincoming: (handle, data) => handle.write(data) } : {},
  );
  const name = at.kind === "unix" ? at.path : at.host;
  const config = tls ? { tls_ctx: ownCertificate(name), tls_direct: true } : {};
  loop.wrapServer(listening, name, at.kind === "unix" ? 0 : at.port, listeners, config);
  return true;
}

/** Trusted by who names the file `NAME.crt`, in any folder, as its CA file. */
function ownCertificate(name: string): TlsParams {
  return { mode: "server", protocol: "any", certificate: `${name}.crt`, key: `${name}.key` };
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
