import { createSocket, type Socket } from "node:dgram";
import type { Address } from "../../runtime/net/stream";
import type { Happening, SocketId } from "../protocol";
import { systemWords } from "./words";

/** One of Node's UDP sockets. */
export class HostDatagram {
  readonly #socket: Socket;

  constructor(id: SocketId, at: Address | undefined, tell: (happening: Happening) => void) {
    this.#socket = createSocket(at?.kind === "udp" && at.host.includes(":") ? "udp6" : "udp4");
    this.#socket.on("error", (error) => tell({ is: "failed", id, err: systemWords(error) }));
    this.#socket.on("message", (bytes, { address, port }) =>
      tell({ is: "datagram", id, bytes, from: { kind: "udp", host: address, port } }),
    );
    const listening = () => {
      const { address, port } = this.#socket.address();
      tell({ is: "listening", id, local: { kind: "udp", host: address, port } });
    };
    if (at?.kind === "udp") this.#socket.bind(at.port, at.host, listening);
    else this.#socket.bind(0, listening);
  }

  send(to: Address, bytes: Uint8Array): void {
    if (to.kind !== "unix") this.#socket.send(bytes, to.port, to.host);
  }

  close(): void {
    this.#socket.close();
  }
}
