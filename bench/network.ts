import { EventLoop } from "../src/runtime/net/loop/event-loop";
import { type Listeners, listenerTable } from "../src/runtime/net/loop/listeners";
import { SystemSockets } from "../src/runtime/net/luasocket/socket-library";
import { VirtualWorld } from "../src/runtime/net/virtual/world";
import { type Bench, median, timed } from "./bench";

const address = { kind: "tcp", host: "127.0.0.1", port: 9000 } as const;
const roundTrips = 20_000;
const timers = 50_000;
const idleConnections = 1000;
const simulatedSeconds = 200_000;
const rounds = 5;

function collector(listeners: Listeners) {
  const world = new VirtualWorld({ maxIdleRounds: Number.POSITIVE_INFINITY });
  const process = world.process("collector");
  const sockets = new SystemSockets(process);
  const loop = new EventLoop({ clock: world, poller: process.poller(), sockets });
  loop.listen(address.host, address.port, listenerTable(listeners));
  return { world, sockets, loop };
}

/** One client sends 64 bytes and sends back what comes back. */
function echo(): void {
  const { loop } = collector({ onincoming: (handle, data) => handle.write(data) });
  let left = roundTrips;
  const client = listenerTable({
    onconnect: (handle) => handle.write(new Uint8Array(64)),
    onincoming: (handle, data) => (--left > 0 ? handle.write(data) : handle.close()),
  });
  loop.addClient(address.host, address.port, client);
  loop.loop();
}

function fireTimers(): void {
  const { loop } = collector({});
  for (let i = 0; i < timers; i++) loop.timers.add(1, () => {});
  loop.loop();
}

/** Connections that say nothing, and whose read timeout is put off each time. */
function idle(): () => void {
  const { world, sockets, loop } = collector({ onreadtimeout: () => true });
  for (let i = 0; i < idleConnections; i++) {
    sockets.stream("tcp").connect(address);
    loop.round();
  }
  return () => {
    world.allow(world.now + simulatedSeconds);
    loop.loop();
  };
}

async function perSecond(count: number, work: () => void): Promise<string> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) times.push(await timed(work));
  return `${Math.round((count * 1000) / median(times)).toLocaleString("en")} / s`;
}

/** The event loop on the virtual network. */
export const network: Bench = {
  name: "network",
  async run() {
    return [
      { what: "echo round trips, virtual network", measured: await perSecond(roundTrips, echo) },
      { what: "timers, virtual time", measured: await perSecond(timers, fireTimers) },
      {
        what: `simulated seconds, ${idleConnections} idle connections`,
        measured: await perSecond(simulatedSeconds, idle()),
      },
    ];
  },
};
