import { once } from "node:events";
import { lstatSync, unlinkSync } from "node:fs";
import { connect, createServer, type Server, type Socket } from "node:net";
import { type Address, addressText } from "../../runtime";
import { BadInput } from "../badInput";
import { systemReason } from "../files";

/** A listening socket and its connections. */
export interface Listening {
  /** Takes no more connections and gives those that are there a moment to end. */
  close(): Promise<void>;
}

/** How long connections that are open have to end once it is over, ms. */
const lastMoment = 500;

/**
 * Listens where a gateway's hook connects to.
 * @throws BadInput where that cannot be
 */
export async function listen(at: Address, onConnection: (socket: Socket) => void): Promise<Listening> {
  if (at.kind === "unix") await removeStale(at.path);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
    onConnection(socket);
  });
  server.listen(at.kind === "unix" ? { path: at.path, backlog: 511 } : { host: at.host, port: at.port });
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "EADDRINUSE" ? "somebody listens there already" : systemReason(error, "listened at");
    throw new BadInput([`${addressText(at)}: ${why}`]);
  }
  return { close: () => close(server, sockets) };
}

/** The file of a socket that nobody listens at any more is in the way of a new one. */
async function removeStale(path: string): Promise<void> {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSocket()) return;
  const probe = connect(path);
  const isAlive = await new Promise<boolean>((resolve) => {
    probe.once("connect", () => resolve(true)).once("error", () => resolve(false));
  });
  probe.destroy();
  if (!isAlive) unlinkSync(path);
}

async function close(server: Server, sockets: Set<Socket>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  const late = setTimeout(() => {
    for (const socket of sockets) socket.destroy();
  }, lastMoment);
  await closed;
  clearTimeout(late);
}
