import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";

/** Connections at a time. */
export const connections = 100;

/** Round trips of each. */
const roundTrips = 200;

const messageLength = 64;

/** An echo server in a process of its own, on a port of the loopback. */
export interface EchoServer {
  port: number;
  child: ChildProcess;
}

/** Starts a server that is told its port and says when it listens. */
export async function startEcho(
  command: string,
  args: (port: string) => readonly string[],
): Promise<EchoServer> {
  const port = await freePort();
  const child = spawn(command, args(String(port)), { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit").then(() =>
    Promise.reject(new Error(`${command} ended before it listened`)),
  );
  await Promise.race([once(child.stdout!, "data"), ended]);
  ended.catch(() => {});
  return { port, child };
}

/** All connections' round trips. */
export async function echo({ port }: EchoServer): Promise<void> {
  await Promise.all(Array.from({ length: connections }, () => bounce(port)));
}

/** One connection that sends a message and sends back what comes back. */
function bounce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    let left = roundTrips;
    let missing = messageLength;
    socket.on("connect", () => socket.write(Buffer.alloc(messageLength)));
    socket.on("data", (data) => {
      missing -= data.length;
      if (missing > 0) return;
      missing = messageLength;
      if (--left > 0) socket.write(Buffer.alloc(messageLength));
      else socket.end(resolve);
    });
    socket.on("error", reject);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}
