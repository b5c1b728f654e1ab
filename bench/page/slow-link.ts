import { createConnection, createServer, type Server, type Socket } from "node:net";

export interface LinkSpeed {
  /** Bytes per second from the server, all connections together. */
  down: number;
  /** Milliseconds from one end to the other and back. */
  roundTrip: number;
}

/** What WebPageTest and Lighthouse call fast 3G: 1.6 Mbit/s down, 150 ms there and back. */
export const fast3G: LinkSpeed = { down: 1_600_000 / 8, roundTrip: 150 };

/** A server that passes everything on to `port`, as slowly as the link is. It slows the page's workers as well. */
export function slowLink(port: number, { down, roundTrip }: LinkSpeed): Server {
  let busyUntil = 0;
  const turn = (bytes: number) => {
    busyUntil = Math.max(busyUntil, performance.now()) + (bytes / down) * 1000;
    return busyUntil - performance.now() + roundTrip / 2;
  };
  return createServer((client) => {
    const server = createConnection(port, "127.0.0.1");
    delayed(client, server, () => roundTrip / 2);
    delayed(server, client, turn);
  });
}

function delayed(from: Socket, to: Socket, delay: (bytes: number) => number): void {
  const queue: (() => void)[] = [];
  // Timers that end in the same millisecond may come in any order; bytes may not.
  const later = (act: () => void, bytes: number) => {
    queue.push(act);
    setTimeout(() => {
      const first = queue.shift()!;
      if (!to.destroyed) first();
    }, delay(bytes));
  };
  from.on("data", (bytes) => later(() => to.write(bytes), bytes.length));
  from.on("end", () => later(() => to.end(), 0));
  from.on("error", () => to.destroy());
  from.on("close", () => later(() => to.end(), 0));
}
