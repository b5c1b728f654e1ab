import { type Bench, type Figure, median, ratio, timed } from "./bench";
import { connections, type EchoServer, echo, startEcho } from "./real/echo";
import { isProsodyInstalled, prosodyTimers, startProsodyEcho } from "./real/prosody";
import { nodeTimers, ourTimers, timerCount } from "./real/timers";

const rounds = 5;

/** An echo server on plain node:net. */
const plainServer = `
  require("node:net").createServer((socket) => socket.on("data", (data) => socket.write(data)))
    .listen(Number(process.argv[1]), "127.0.0.1", () => console.log("ready"));`;

const luaScript = "src/cli/collector/__fixtures__/echo.lua";

/** Each is measured against another by turns. */
const servers = {
  plain: () => startEcho(process.execPath, (port) => ["-e", plainServer, port]),
  typescript: () => startEcho(process.execPath, (port) => ["build/bench/local-echo.js", port]),
  lua: () =>
    startEcho(process.execPath, (port) => ["dist/cli/moonhook.js", "collector", "--real", luaScript, port]),
  prosody: startProsodyEcho,
};

async function withServers<T>(
  names: readonly (keyof typeof servers)[],
  work: (...running: EchoServer[]) => Promise<T>,
): Promise<T> {
  const running: EchoServer[] = [];
  try {
    for (const name of names) running.push(await servers[name]());
    return await work(...running);
  } finally {
    for (const { child } of running) child.kill("SIGKILL");
  }
}

/** How many times as fast as the first server the second one is. */
const compared = (first: keyof typeof servers, second: keyof typeof servers) =>
  withServers([first, second], (a, b) =>
    ratio(
      () => echo(a!),
      () => echo(b!),
      rounds,
    ),
  );

const atLeast = (what: string, value: number, goal: number): Figure => ({
  what,
  measured: `${value.toFixed(2)} times`,
  goal: `at least ${goal}`,
  met: value >= goal,
});

/** Echo and timers beside Prosody's own event loop, under its Lua. */
async function besideProsody(): Promise<Figure[]> {
  const what = (subject: string) => `${subject}, to Debian's prosody`;
  if (!isProsodyInstalled) return [{ what: what("echo and timers"), measured: "not installed here" }];
  const ours: number[] = [];
  for (let round = 0; round <= rounds; round++) ours.push(await timed(ourTimers));
  const timers = (await prosodyTimers()) / median(ours.slice(1));
  return [
    atLeast(what("echo in TypeScript"), await compared("prosody", "typescript"), 1),
    atLeast(what("echo in Lua"), await compared("prosody", "lua"), 1),
    atLeast(what("timers"), timers, 1),
  ];
}

/** Real sockets and timers: the event loop on Node against plain Node, and against Prosody's. */
export const realNetwork: Bench = {
  name: "real-network",
  async run() {
    const what = (language: string) => `echo in ${language}, ${connections} connections, to node:net`;
    return [
      atLeast(what("TypeScript"), await compared("plain", "typescript"), 0.8),
      atLeast(what("Lua"), await compared("plain", "lua"), 0.8),
      atLeast(
        `${timerCount.toLocaleString("en")} timers, to Node's`,
        await ratio(nodeTimers, ourTimers, rounds),
        0.8,
      ),
      ...(await besideProsody()),
    ];
  },
};
