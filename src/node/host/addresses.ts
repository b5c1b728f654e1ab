import type { AddressInfo, ListenOptions, Server, Socket, TcpNetConnectOpts } from "node:net";
import type { Address } from "../../runtime/net/stream";

/** Where Node shall listen. */
export function listenOptions(at: Address, backlog: number): ListenOptions {
  return at.kind === "unix" ? { path: at.path, backlog } : { host: at.host, port: at.port, backlog };
}

/** Where Node shall connect to, and from where. */
export function connectOptions(to: Address, from: Address | undefined) {
  if (to.kind === "unix") return { path: to.path };
  const options: TcpNetConnectOpts = { host: to.host, port: to.port };
  if (from && from.kind !== "unix") Object.assign(options, { localAddress: from.host, localPort: from.port });
  return options;
}

/** The address that a server has got; a port that was 0 is known then. */
export function serverAddress(server: Server): Address {
  const address = server.address() as AddressInfo | string;
  return typeof address === "string"
    ? { kind: "unix", path: address }
    : { kind: "tcp", host: address.address, port: address.port };
}

/** A connection's two names. A unix one that was not bound has none. */
export function socketNames(socket: Socket): { local: Address | undefined; peer: Address | undefined } {
  return {
    local: tcp(socket.localAddress, socket.localPort),
    peer: tcp(socket.remoteAddress, socket.remotePort),
  };
}

function tcp(host: string | undefined, port: number | undefined): Address | undefined {
  return host === undefined || port === undefined ? undefined : { kind: "tcp", host, port };
}
