import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { realClock } from "../src/node/system/real-clock";
import { EventLoop } from "../src/runtime/net/loop/event-loop";
import { type Bench, ratio } from "./bench";

const connections = 100;
const roundTrips = 200;
const timers = 50_000;
const goal = 0.8;

/** An echo server on plain node:net. */
const plainServer = `
  require("node:net").createServer((socket) => socket.on("data", (data) => socket.write(data)))
    .listen(Number(process.argv[1]), "127.0.0.1", () => console.log("ready"));`;

const collectorScript = "src/cli/collector/__fixtures__/echo.lua";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function start(args: (port: string) => string[]): Promise<{ port: number; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(process.execPath, args(String(port)), { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout!, "data");
  return { port, child };
}

/** One connection that sends 64 bytes and sends back what comes back. */
function bounce(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: "127.0.0.1" });
    let left = roundTrips;
    let missing = 64;
    socket.on("connect", () => socket.write(Buffer.alloc(64)));
    socket.on("data", (data) => {
      missing -= data.length;
      if (missing > 0) return;
      missing = 64;
      if (--left > 0) socket.write(Buffer.alloc(64));
      else socket.end(resolve);
    });
    socket.on("error", reject);
  });
}

const echo = (port: number) => Promise.all(Array.from({ length: connections }, () => bounce(port)));

/** The loop's timers in real time, with nothing else to wait for. */
function ourTimers(): void {
  const sleeping = new Int32Array(new SharedArrayBuffer(4));
  let left = timers;
  const loop = new EventLoop({
    clock: realClock,
    poller: {
      add: () => true,
      set: () => true,
      remove: () => true,
      wait: (timeout) => {
        if (left === 0) return { end: "idle" };
        Atomics.wait(sleeping, 0, 0, timeout * 1000);
        return "timeout";
      },
    },
    sockets: { create: () => undefined, bind: () => ({ err: "none" }), wrapTls: () => ({ err: "none" }) },
  });
  for (let i = 0; i < timers; i++) {
    loop.timers.add((i % 10) / 1000, () => {
      left--;
    });
  }
  loop.loop();
}

function nodeTimers(): Promise<void> {
  return new Promise((resolve) => {
    let left = timers;
    for (let i = 0; i < timers; i++) setTimeout(() => --left === 0 && resolve(), i % 10);
  });
}

/** Real sockets and timers: a collector script in Lua against plain Node. */
export const realNetwork: Bench = {
  name: "real-network",
  async run() {
    const plain = await start((port) => ["-e", plainServer, port]);
    const ours = await start((port) => ["bin/moonhook.js", "collector", "--real", collectorScript, port]);
    try {
      const echoes = await ratio(
        () => echo(plain.port),
        () => echo(ours.port),
        5,
      );
      const fired = await ratio(nodeTimers, ourTimers, 5);
      const figure = (what: string, value: number) => ({
        what,
        measured: `${value.toFixed(2)} times`,
        goal: `at least ${goal}`,
        met: value >= goal,
      });
      return [
        figure(`echo round trips in Lua, ${connections} connections, to node:net`, echoes),
        figure("timers, to Node's", fired),
      ];
    } finally {
      for (const { child } of [plain, ours]) child.kill();
    }
  },
};
