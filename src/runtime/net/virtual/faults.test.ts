import { beforeEach, describe, expect, it } from "vitest";
import { decode, encode } from "../bytes";
import { EventLoop } from "../loop/event-loop";
import { listenerTable } from "../loop/listeners";
import { DeadlockError } from "../luasocket/blocking";
import { SystemSockets } from "../luasocket/socket-library";
import type { StreamSocket } from "../luasocket/stream-socket";
import { newContext } from "../luasocket/tls-context";
import type { LuaSecSocket } from "../luasocket/tls-socket";
import { isFailure } from "../result";
import type { NetEvent } from "./events";
import type { Fault, TlsFault } from "./faults";
import { LoopProgram } from "./loop-program";
import type { VirtualProcess } from "./process";
import { VirtualWorld } from "./world";

/** A hook that blocks on its socket, and a collector behind it that answers each piece with what it got. */

const tcp = { kind: "tcp", host: "127.0.0.1", port: 9000 } as const;
const unix = { kind: "unix", path: "/tmp/socket" } as const;

let world: VirtualWorld;
let hook: VirtualProcess;
let collected: string[];
let ends: (string | undefined)[];
let events: NetEvent[];

beforeEach(() => {
  collected = [];
  ends = [];
  events = [];
  world = new VirtualWorld({ observe: (event) => events.push(event) });
  hook = world.process("hook");
});

function startCollector(at: typeof tcp | typeof unix, tls?: unknown): void {
  const process = world.process("collector");
  const sockets = new SystemSockets(process);
  const loop = new EventLoop({ clock: world, poller: process.poller(), sockets });
  const listening = sockets.stream(at.kind);
  listening.bind(at);
  listening.listen(8);
  listening.settimeout(0);
  const listeners = listenerTable({
    onincoming(handle, data) {
      collected.push(decode(data));
      handle.write(encode(`got ${decode(data)}`));
    },
    ondisconnect: (_, reason) => void ends.push(reason),
  });
  loop.wrapServer(listening, "collector", 0, listeners, { tls_ctx: tls, tls_direct: tls !== undefined });
  process.program = new LoopProgram(loop, process);
}

const socket = (family: "tcp" | "unix"): StreamSocket => new SystemSockets(hook).stream(family);

function connected(at: typeof tcp | typeof unix, timeout: number | null = null): StreamSocket {
  const made = socket(at.kind);
  made.settimeout(timeout);
  expect(made.connect(at)).toBe(true);
  return made;
}

function received(from: StreamSocket, size: number) {
  const result = from.receive(size);
  return "data" in result ? decode(result.data) : [result.err, decode(result.partial)];
}

/** Virtual seconds that the hook was blocked. */
const blocked = () => world.blocked.get("hook") ?? 0;

describe("without faults", () => {
  it("the collector runs while the hook waits for its answer", () => {
    startCollector(unix);
    const client = connected(unix);
    expect(client.send(encode("line"))).toEqual({ sent: 4 });
    expect(received(client, 8)).toBe("got line");
    expect(blocked()).toBeCloseTo(0, 6);
  });

  it("bytes that nobody reads are told as lost", () => {
    startCollector(tcp);
    const client = connected(tcp, 1);
    client.send(encode("x"));
    world.advance(1);
    client.close();
    const lost = events
      .filter(({ kind }) => kind === "lost")
      .map(({ bytes, from }) => [from, decode(bytes!)]);
    expect(lost).toEqual([["server", "got x"]]);
  });
});

describe("a collector that has gone", () => {
  it("takes the first TCP send after its close, which is lost, and fails the next", () => {
    const listening = new SystemSockets(world.process("collector")).bind("127.0.0.1", 9000) as StreamSocket;
    const client = connected(tcp, 1);
    (listening.accept() as StreamSocket).close();
    expect(client.send(encode("lost"))).toEqual({ sent: 4 });
    expect(client.send(encode("more"))).toEqual({ err: "closed", sent: 0 });
    expect(events.filter(({ kind }) => kind === "lost").map(({ bytes }) => decode(bytes!))).toEqual(["lost"]);
  });
});

describe("connecting", () => {
  it.each([
    ["absent", "No such file or directory"],
    ["refuse", "connection refused"],
  ] as const)("%s", (kind, err) => {
    startCollector(unix);
    const heal = world.network.inject(unix, { kind });
    expect(socket("unix").connect(unix)).toEqual({ err });
    heal();
    expect(socket("unix").connect(unix)).toBe(true);
  });

  it("backlogFull blocks for ever, or with a timeout tells a success that is none", () => {
    startCollector(unix);
    world.network.inject(unix, { kind: "backlogFull" });
    expect(() => socket("unix").connect(unix)).toThrow(DeadlockError);
    const fooled = connected(unix, 1);
    expect(fooled.send(encode("line"))).toEqual({ err: "Transport endpoint is not connected", sent: 0 });
  });

  it("blackhole over TCP ends when the kernel gives up, where there is no timeout", () => {
    startCollector(tcp);
    world.network.inject(tcp, { kind: "blackhole" });
    expect(socket("tcp").connect(tcp)).toEqual({ err: "timeout" });
    expect(blocked()).toBeCloseTo(127, 6);
  });

  it("blackhole takes the whole timeout", () => {
    startCollector(tcp);
    world.network.inject(tcp, { kind: "blackhole" });
    const client = socket("tcp");
    client.settimeout(3);
    expect(client.connect(tcp)).toEqual({ err: "timeout" });
    expect(blocked()).toBeCloseTo(3, 6);
  });
});

describe("latency", () => {
  it("is paid by each round trip", () => {
    startCollector(tcp);
    world.network.inject(tcp, { kind: "latency", ms: 100 });
    const client = connected(tcp);
    expect(blocked()).toBeCloseTo(0.2, 6);
    client.send(encode("x"));
    expect(received(client, 5)).toBe("got x");
    expect(blocked()).toBeCloseTo(0.4, 6);
  });

  it("leaves a shorter timeout with nothing", () => {
    startCollector(tcp);
    world.network.inject(tcp, { kind: "latency", ms: 100 });
    const client = connected(tcp);
    client.settimeout(0.1);
    client.send(encode("x"));
    expect(received(client, 5)).toEqual(["timeout", ""]);
  });
});

describe("a connection that goes wrong", () => {
  const cases: [string, Fault, unknown][] = [
    ["reset after bytes", { kind: "reset", afterBytes: 3 }, ["closed", ""]],
    ["reset after a time", { kind: "reset", afterMs: 500 }, ["closed", "got abc"]],
    ["half closed after bytes", { kind: "halfClose", afterBytes: 3 }, ["closed", ""]],
    ["black hole after bytes", { kind: "blackhole", afterBytes: 3 }, ["timeout", ""]],
    ["reader that stalls", { kind: "stallReader" }, ["timeout", ""]],
  ];
  it.each(cases)("%s", (_, fault, expected) => {
    startCollector(tcp);
    world.network.inject(tcp, fault);
    const client = connected(tcp, 5);
    expect(client.send(encode("abc"))).toEqual({ sent: 3 });
    expect(received(client, 100)).toEqual(expected);
  });

  it("stallReader fills the buffers, then sends time out with what went", () => {
    startCollector(unix);
    world.network.inject(unix, { kind: "stallReader" });
    const client = connected(unix, 2);
    const result = client.send(new Uint8Array(1_000_000));
    expect(result).toEqual({ err: "timeout", sent: 212992 });
    expect(blocked()).toBeCloseTo(2, 6);
  });

  it("slice makes many pieces of one line", () => {
    startCollector(unix);
    world.network.inject(unix, { kind: "slice", bytes: 2 });
    connected(unix).send(encode("abcde"));
    world.advance(1);
    expect(collected).toEqual(["ab", "cd", "e"]);
  });

  it("bandwidth takes its time", () => {
    startCollector(unix);
    world.network.inject(unix, { kind: "bandwidth", bytesPerSec: 1000 });
    const client = connected(unix, 60);
    client.send(new Uint8Array(5000));
    expect(received(client, 4)).toBe("got ");
    expect(blocked()).toBeCloseTo(10.004, 1);
  });
});

describe("tls", () => {
  const server = newContext({ mode: "server", protocol: "tlsv1_2", certificate: "localhost.crt" });
  const client = newContext({ mode: "client", protocol: "tlsv1_2", verify: "peer", cafile: "localhost.crt" });

  function handshake(how?: TlsFault) {
    startCollector(tcp, server);
    if (how) world.network.inject(tcp, { kind: "tls", how });
    const plain = connected(tcp, 5);
    const wrapped = new SystemSockets(hook).wrapTls(plain, client) as LuaSecSocket;
    wrapped.settimeout(5);
    const result = wrapped.dohandshake();
    return isFailure(result) ? result.err : wrapped.getpeercertificate();
  }

  it.each([
    [undefined, "localhost"],
    ["untrusted", "certificate verify failed"],
    ["wrongName", "wrong-name.invalid"],
    ["plaintext", "wrong version number"],
    ["clientCertMissing", "sslv3 alert handshake failure"],
    ["hang", "wantread"],
  ] as const)("%s: %s", (how, outcome) => {
    expect(handshake(how)).toBe(outcome);
  });
});
