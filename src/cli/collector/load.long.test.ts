import { connect } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { freePort } from "../freePort.testing";
import { Spawned } from "../spawned.testing";

/** The whole load is 2,000 connections: LOAD_CONNECTIONS=2000. */
const connections = Number(process.env.LOAD_CONNECTIONS ?? 200);
const messages = 10;

const running: Spawned[] = [];
afterEach(async () => {
  for (const spawned of running.splice(0)) await spawned.end("SIGKILL");
});

async function echoServer(port: number): Promise<Spawned> {
  const script = join(import.meta.dirname, "__fixtures__/echo.lua");
  const server = new Spawned("collector", "--real", script, String(port));
  running.push(server);
  await server.says("ready");
  return server;
}

/** Sends messages one after the other and counts those that came back, until all have or the connection is gone. */
function exchange(port: number, from: number, sent: (count: number) => void): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    let done = from;
    let came = "";
    const text = () => `message ${done} of connection ${socket.localPort};`;
    socket.on("connect", () => socket.write(text()));
    socket.on("data", (bytes) => {
      came += bytes;
      if (came !== text()) return;
      came = "";
      done++;
      sent(1);
      if (done < messages) socket.write(text());
      else socket.end();
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(done));
  });
}

describe("a collector under load on the loopback", () => {
  it(`gives back all of ${connections} connections with ${messages} messages each (LOAD_CONNECTIONS)`, async () => {
    const port = await freePort();
    await echoServer(port);
    const done = await Promise.all(Array.from({ length: connections }, () => exchange(port, 0, () => {})));
    expect(done.every((count) => count === messages)).toBe(true);
  });

  it("may die: clients that send again what did not come back lose nothing", async () => {
    const port = await freePort();
    let server = await echoServer(port);
    let total = 0;
    let killed: Promise<unknown> | undefined;
    const count = (one: number) => {
      total += one;
      if (total < (connections * messages) / 4 || killed) return;
      killed = server.end("SIGKILL").then(async () => {
        server = await echoServer(port);
      });
    };
    const whole = async () => {
      let done = 0;
      while (done < messages) {
        done = await exchange(port, done, count);
        await killed;
      }
      return done;
    };
    const done = await Promise.all(Array.from({ length: connections }, whole));
    expect(killed).toBeDefined();
    expect(total).toBe(connections * messages);
    expect(done.every((each) => each === messages)).toBe(true);
  });
});
