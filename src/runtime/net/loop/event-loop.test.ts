import { beforeEach, describe, expect, it } from "vitest";
import { decode, encode } from "../bytes";
import { SystemSockets } from "../luasocket/socket-library";
import { newContext } from "../luasocket/tls-context";
import { isFailure } from "../result";
import { VirtualWorld } from "../virtual/world";
import type { Compat } from "./config";
import { EventLoop } from "./event-loop";
import type { Handle } from "./handle";
import { inspect } from "./inspect";
import { type Listeners, listenerTable } from "./listeners";

let world: VirtualWorld;
let sockets: SystemSockets;
let loop: EventLoop;
let trace: string[];
let log: string[];

function start(compat: Compat = "document"): void {
  world = new VirtualWorld();
  const process = world.process("test");
  sockets = new SystemSockets(process);
  trace = [];
  log = [];
  loop = new EventLoop({
    clock: world,
    poller: process.poller(),
    sockets,
    compat,
    logger:
      () =>
      (level, format, ...args) =>
        void (level === "error" && log.push([format, ...args].join(" "))),
  });
}

beforeEach(() => start());

/** Listeners that trace each event but onpredrain, then do what `more` has for it. */
function traced(name: string, more: Listeners = {}) {
  const told = (event: keyof Listeners) => ({
    [event]: (handle: Handle, ...args: unknown[]) => {
      const texts = args.map((arg) => (arg instanceof Uint8Array ? decode(arg) : String(arg)));
      trace.push([name, event, ...texts].join(" "));
      return (more[event] as ((...args: unknown[]) => unknown) | undefined)?.(handle, ...args);
    },
  });
  return listenerTable({
    ...more,
    ...told("onconnect"),
    ...told("onincoming"),
    ...told("ondrain"),
    ...told("ondisconnect"),
    ...told("onreadtimeout"),
    ...told("onstarttls"),
    ...told("onstatus"),
  });
}

function listen(more?: Listeners, config = {}): number {
  const handle = loop.listen("127.0.0.1", 0, traced("S", more), config) as Handle;
  const name = handle.conn?.getsockname?.();
  if (!name || isFailure(name) || name.port === undefined) throw new Error("no port");
  return name.port;
}

function client(port: number, more?: Listeners, config = {}): Handle {
  return loop.addClient("127.0.0.1", port, traced("C", more), config) as Handle;
}

describe("a connection's life", () => {
  it("is told in order", () => {
    const port = listen({ onincoming: (handle, data) => handle.write(data) });
    client(port, {
      onconnect: (handle) => handle.write(encode("hello")),
      onincoming: (handle) => handle.close(),
    });
    expect(loop.loop()).toEqual({ end: "idle" });
    expect(trace).toEqual([
      "C onconnect",
      "C ondrain",
      "S onconnect",
      "S onincoming hello timeout",
      "S ondrain",
      "C onincoming hello timeout",
      "C ondisconnect",
      "S ondisconnect closed",
    ]);
  });

  it("ends without a reason where the end is answered by close (0.12)", () => {
    start("0.12");
    client(listen(), { ondrain: (handle) => handle.close() });
    loop.loop();
    expect(trace.at(-1)).toBe("S ondisconnect");
  });

  it("has TLS between connecting and onconnect", () => {
    const server = newContext({ mode: "server", protocol: "tlsv1_2", certificate: "localhost.crt" });
    const context = newContext({ mode: "client", protocol: "tlsv1_2", verify: "none" });
    const port = listen({}, { tls_ctx: server, tls_direct: true });
    client(port, { onconnect: (handle) => handle.close() }, { tls_ctx: context });
    loop.loop();
    expect(trace).toEqual([
      "C onstarttls",
      "S onstarttls",
      "S onstatus ssl-handshake-complete",
      "S onconnect",
      "C onstatus ssl-handshake-complete",
      "C onconnect",
      "C ondisconnect",
      "S ondrain",
      "S ondisconnect closed",
    ]);
  });
});

describe("what cannot be", () => {
  it("is a failure in LuaSocket's words", () => {
    const port = listen();
    expect(loop.addClient("localhost", 1, undefined)).toEqual({ err: "invalid-ip" });
    expect(loop.addClient("127.0.0.1", 1, undefined, {}, "sctp")).toEqual({ err: "invalid socket type" });
    expect(loop.listen("127.0.0.1", port, undefined)).toEqual({ err: "address already in use" });
    expect(loop.listen("192.0.2.1", 0, undefined)).toEqual({ err: "Cannot assign requested address" });
  });

  it("comes as ondisconnect once a client exists", () => {
    client(1);
    loop.loop();
    expect(trace).toEqual(["C ondisconnect connection refused"]);
  });
});

describe("errors of callbacks", () => {
  const failing = {
    onconnect: () => {
      throw new Error("bad");
    },
  };

  it("are logged, and the connection goes on", () => {
    client(listen(), failing);
    loop.loop();
    expect(log).toEqual(["Error calling on%s: %s connect Error: bad"]);
    expect(trace).toContain("S onconnect");
  });

  it("destroy the connection where they are fatal", () => {
    loop.setConfig({ fatal_errors: true });
    client(listen(), failing);
    loop.loop();
    expect(log).toEqual(["Closing due to error calling on%s: %s connect Error: bad"]);
    expect(trace).not.toContain("C ondisconnect");
  });

  it("leave the loop where they are not caught, and it can be entered again", () => {
    loop.setConfig({ protect_listeners: false });
    client(listen(), failing);
    expect(() => loop.loop()).toThrow("bad");
    expect(loop.loop()).toEqual({ end: "idle" });
  });

  it("that are fatal to the whole run are caught by nothing", () => {
    const stop = new Error("stop");
    const process = world.process("stopping");
    const parts = {
      clock: world,
      poller: process.poller(),
      sockets,
      isFatal: (error: unknown) => error === stop,
    };
    const stopping = new EventLoop(parts);
    stopping.timers.add(1, () => {
      throw stop;
    });
    expect(() => stopping.loop()).toThrow(stop);
  });
});

describe("inspect", () => {
  it("shows handles with state and buffers, and timers", () => {
    const port = listen();
    const handle = client(port);
    handle.write(new Uint8Array(7));
    handle.close();
    loop.timers.add(5, () => {});
    const before = inspect(loop, world.now);
    expect(before.handles.map(({ state, queued }) => [state, queued])).toEqual([
      ["listening", 0],
      ["flushing", 7],
    ]);
    expect(before.timers[0]!.inSeconds).toBeCloseTo(5, 5);
    loop.loop();
    expect(inspect(loop, world.now).handles.map(({ state }) => state)).toEqual(["listening"]);
  });
});
