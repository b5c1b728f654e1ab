import { lookup } from "node:dns";
import { connect, createServer, type Server } from "node:net";
import type { Address } from "../../runtime/net/stream";
import type { Command, Happening, SocketId } from "../protocol";
import { connectOptions, listenOptions, serverAddress, socketNames } from "./addresses";
import { HostDatagram } from "./host-datagram";
import { HostStream } from "./host-stream";
import { systemWords } from "./words";

type Asked<Kind extends Command["do"]> = Extract<Command, { do: Kind }>;

/** Owns the real sockets of one program: does its commands and tells what happens. */
export class SocketHost {
  readonly #tell: (happening: Happening) => void;
  readonly #streams = new Map<SocketId, HostStream>();
  readonly #servers = new Map<SocketId, Server>();
  readonly #datagrams = new Map<SocketId, HostDatagram>();
  #children = 0;

  constructor(tell: (happening: Happening) => void) {
    this.#tell = tell;
  }

  execute(command: Command): void {
    const stream = this.#streams.get(command.id);
    switch (command.do) {
      case "listen":
        this.#listen(command);
        break;
      case "connect":
        this.#connect(command);
        break;
      case "write":
        stream?.write(command.bytes);
        break;
      case "read":
        stream?.read(command.count);
        break;
      case "end":
        stream?.end();
        break;
      case "close":
        this.#close(command.id, command.reset);
        break;
      case "option":
        stream?.setOption(command.name, command.value);
        break;
      case "hold":
        stream?.hold();
        break;
      case "secure":
        stream?.secure(command.unread, command.setup);
        break;
      case "answer":
        stream?.answer(command.context);
        break;
      case "openDatagram":
        this.#datagrams.set(command.id, new HostDatagram(command.id, command.at, this.#tell));
        break;
      case "sendDatagram":
        this.#datagrams.get(command.id)?.send(command.to, command.bytes);
        break;
      case "resolve":
        this.#resolve(command);
        break;
    }
  }

  /** Closes everything, as the system does when a program ends. What was written still goes out. */
  closeAll(): void {
    for (const id of [...this.#streams.keys(), ...this.#servers.keys(), ...this.#datagrams.keys()])
      this.#close(id, false);
  }

  #listen({ id, at, backlog }: Asked<"listen">): void {
    const server = createServer({ allowHalfOpen: true });
    this.#servers.set(id, server);
    server.on("connection", (socket) => {
      const child = -++this.#children;
      this.#streams.set(child, new HostStream(child, socket, this.#tell));
      this.#tell({ is: "incoming", id, child, ...socketNames(socket) });
    });
    server.on("error", (error) => this.#tell({ is: "failed", id, err: systemWords(error) }));
    server.listen(listenOptions(at, backlog), () =>
      this.#tell({ is: "listening", id, local: serverAddress(server) }),
    );
  }

  #connect({ id, to, from }: Asked<"connect">): void {
    const socket = connect({ ...connectOptions(to, from), allowHalfOpen: true });
    socket.once("connect", () => {
      const names: { local: Address | undefined; peer: Address | undefined } = socketNames(socket);
      this.#tell({ is: "connected", id, local: names.local, peer: names.peer ?? to });
    });
    this.#streams.set(id, new HostStream(id, socket, this.#tell));
  }

  #close(id: SocketId, reset: boolean): void {
    this.#streams.get(id)?.close(reset);
    this.#servers.get(id)?.close();
    this.#datagrams.get(id)?.close();
    for (const sockets of [this.#streams, this.#servers, this.#datagrams]) sockets.delete(id);
  }

  #resolve({ id, host }: Asked<"resolve">): void {
    lookup(host, { family: 4 }, (error, address) =>
      this.#tell(error ? { is: "failed", id, err: systemWords(error) } : { is: "resolved", id, address }),
    );
  }
}
