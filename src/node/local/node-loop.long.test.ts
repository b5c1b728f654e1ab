import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect as connectTls } from "node:tls";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ListenConfig } from "../../runtime/net/loop/event-loop";
import type { Handle } from "../../runtime/net/loop/handle";
import { type Listeners, listenerTable } from "../../runtime/net/loop/listeners";
import type { SocketName } from "../../runtime/net/loop/socket";
import { newContext } from "../../runtime/net/luasocket/tls-context";
import { isFailure } from "../../runtime/net/result";
import { CannotWaitError, type ListenAddress } from "./local-system";
import { NodeLoop } from "./node-loop";

const loopback: ListenAddress = { kind: "tcp", host: "127.0.0.1", port: 0 };
const fixture = (name: string) => join(import.meta.dirname, "__fixtures__", name);

let node: NodeLoop;
let folder: string;
beforeEach(() => {
  node = new NodeLoop();
  folder = mkdtempSync(join(tmpdir(), "moonhook-loop-"));
});
afterEach(() => {
  node.stop();
  node.closeSockets();
  rmSync(folder, { recursive: true });
});

const echo: Listeners = { onincoming: (handle, data) => handle.write(data) };

async function listen(listeners: Listeners, at = loopback, config?: ListenConfig): Promise<Handle> {
  const handle = await node.listen(at, listeners, config);
  if (isFailure(handle)) throw new Error(handle.err);
  return handle;
}

const nameOf = (handle: Handle) => handle.socket()!.getsockname!() as SocketName;

/** A client of a listening handle that is connected. */
async function client(server: Handle): Promise<Socket> {
  const { host, port } = nameOf(server);
  const socket = connect(port === undefined ? { path: host } : { host, port, allowHalfOpen: true });
  await once(socket, "connect");
  return socket;
}

/** The first so many bytes that a socket receives, or what there is until its end. */
async function read(socket: Socket, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of socket) {
    parts.push(part as Buffer);
    length += (part as Buffer).length;
    if (length >= most) break;
  }
  return Buffer.concat(parts);
}

/** Bytes that differ wherever they are cut. */
function numbered(length: number): Buffer {
  const data = Buffer.alloc(length);
  for (let i = 0; i + 4 <= length; i += 4) data.writeUInt32LE(i, i);
  return data;
}

describe("connections", () => {
  it("echoes over TCP and unix sockets at the same time", async () => {
    const servers = [await listen(echo), await listen(echo, { kind: "unix", path: join(folder, "socket") })];
    void node.run();
    for (const server of servers) {
      const socket = await client(server);
      socket.write("hello");
      expect(String((await once(socket, "data"))[0])).toBe("hello");
      socket.destroy();
    }
  });

  it("tells where it cannot listen, and why", async () => {
    const first = await listen(echo);
    const port = nameOf(first).port!;
    expect(await node.listen({ ...loopback, port }, echo)).toEqual({ err: "address already in use" });
    const path = join(folder, "none", "socket");
    expect(await node.listen({ kind: "unix", path }, echo)).toEqual({ err: "permission denied" });
  });

  it("gives bytes back in their order, however full the ways are, and holds no more than they do", async () => {
    let pending = 0;
    let most = 0;
    const server = await listen({
      onincoming: (handle, data) => {
        pending += data.length;
        most = Math.max(most, pending);
        handle.write(data);
        handle.pause();
      },
      ondrain: (handle) => {
        pending = 0;
        handle.resume();
      },
    });
    void node.run();
    const socket = await client(server);
    const data = numbered(4_000_000);
    socket.write(data);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect((await read(socket, data.length)).equals(data)).toBe(true);
    expect(most).toBeLessThan(100_000);
  });

  it("ends a connection when the client has ended its side, and tells a reset", async () => {
    const reasons: unknown[] = [];
    const server = await listen({
      onincoming: (_, data) => void reasons.push(String(data)),
      ondisconnect: (_, reason) => void reasons.push(reason),
    });
    void node.run();
    const first = await client(server);
    first.end("last words");
    expect(await read(first)).toHaveLength(0);
    const second = await client(server);
    second.resetAndDestroy();
    while (reasons.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(reasons).toEqual(["last words", "closed", "closed"]);
  });

  it("connects to others, and tells a refusal", async () => {
    const told: unknown[] = [];
    const server = await listen(echo);
    const port = nameOf(server).port!;
    const run = node.run();
    const talk = listenerTable({
      onconnect: (handle) => handle.write(new TextEncoder().encode("ping")),
      onincoming: (handle, data) => {
        told.push(String(data));
        server.close();
        handle.close();
      },
      ondisconnect: (_, reason) => {
        told.push(reason);
        if (reason === undefined) node.loop.addClient("127.0.0.1", port, talk);
        else node.loop.timers.add(0, () => node.loop.setQuitting(true));
      },
    });
    node.loop.addClient("127.0.0.1", port, talk);
    node.turnSoon();
    expect(await run).toEqual({ end: "quitting" });
    expect(told).toEqual(["ping", undefined, "connection refused"]);
  });

  it("speaks TLS", async () => {
    const [certificate, key] = [fixture("localhost.crt"), fixture("localhost.key")];
    const context = newContext({ mode: "server", protocol: "any", certificate, key });
    const server = await listen(echo, loopback, { tls_ctx: context, tls_direct: true });
    void node.run();
    const port = nameOf(server).port!;
    const socket = connectTls({ port, host: "127.0.0.1", rejectUnauthorized: false });
    await once(socket, "secureConnect");
    const data = numbered(300_000);
    socket.write(data);
    expect((await read(socket, data.length)).equals(data)).toBe(true);
  });
});

describe("run", () => {
  it("calls timers in order and never early, and ends when it is to quit", async () => {
    const { timers, context } = node.loop;
    const calls: { id: unknown; at: number }[] = [];
    const called = (_: number, id: unknown) => void calls.push({ id, at: context.clock.monotonic() });
    for (const delay of [0.03, 0.01, 0, 0.02]) timers.add(delay, called);
    const due = timers.waiting();
    timers.add(0.04, () => node.loop.setQuitting(true));
    expect(await node.run()).toEqual({ end: "quitting" });
    expect(calls.map(({ id }) => id)).toEqual(due.map(({ id }) => id));
    expect(calls.filter(({ at }, number) => at < due[number]!.end)).toEqual([]);
  });

  it("lets Node's own work be done beside a timer that never rests", async () => {
    let ticks = 0;
    node.loop.timers.add(0, () => {
      ticks++;
      return 0;
    });
    const run = node.run();
    while (ticks < 5) await new Promise((resolve) => setTimeout(resolve, 1));
    node.stop();
    expect(await run).toEqual({ end: "stopped" });
  });

  it("ends with what a callback throws where callbacks are not protected, and goes on when run again", async () => {
    node.loop.setConfig({ protect_listeners: false });
    const server = await listen({
      onincoming: (handle, data) => {
        if (String(data) === "bad") throw new Error("boom");
        handle.write(data);
      },
    });
    const failed = node.run();
    const socket = await client(server);
    socket.write("bad");
    await expect(failed).rejects.toThrow("boom");
    void node.run();
    socket.write("good");
    expect(String((await once(socket, "data"))[0])).toBe("good");
    socket.destroy();
  });

  it("says what cannot be done without waiting", () => {
    expect(() => node.loop.listen("127.0.0.1", 0, listenerTable(echo))).toThrow(CannotWaitError);
  });
});
