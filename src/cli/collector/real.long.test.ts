import { once } from "node:events";
import { rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";
import { freePort } from "../freePort.testing";
import { Spawned } from "../spawned.testing";

const bench = new TestBench();
const fixtures = join(import.meta.dirname, "__fixtures__");
const running: Spawned[] = [];
afterEach(async () => {
  for (const spawned of running.splice(0)) await spawned.end("SIGKILL");
});
afterAll(() => bench.remove());

function collector(script: string, ...args: string[]): Spawned {
  const spawned = new Spawned("collector", "--real", script, ...args);
  running.push(spawned);
  return spawned;
}

const echo = (...args: string[]) => collector(join(fixtures, "echo.lua"), ...args);

async function connected(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  await once(socket, "connect");
  return socket;
}

/** The first so many bytes that a socket receives. */
function received(socket: Socket, length: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let missing = length;
  return new Promise((resolve) => {
    socket.on("data", (part: Buffer) => {
      parts.push(part);
      missing -= part.length;
      if (missing <= 0) resolve(Buffer.concat(parts));
    });
  });
}

describe("collector --real", () => {
  it("may stand last; the script's messages and exit code come out as they are", async () => {
    const script = bench.write(
      "leaves.lua",
      `print(..., (select(2, require "socket".bind("127.0.0.1", 0):getsockname())))
      io.stderr:write("leaving\\n")
      os.exit(7)`,
    );
    const spawned = new Spawned("collector", script, "here", "--real");
    running.push(spawned);
    expect(await spawned.ended()).toBe(7);
    expect(spawned.out).toMatch(/^here\t[1-9]\d*\n$/);
    expect(spawned.err).toBe("leaving\n");
  });

  it("serves real connections, ends its loop on Ctrl+C, and goes on behind it", async () => {
    const port = await freePort();
    const server = echo(String(port));
    await server.says("ready");
    const socket = await connected(port);
    socket.write("hello");
    expect(String(await received(socket, 5))).toBe("hello");
    expect(await server.end()).toBe(0);
    expect(server.out).toBe("ready\nstopped\n");
    expect(server.err).toBe("");
  });

  it("gives back more than all buffers hold to a client that reads late", async () => {
    const port = await freePort();
    await echo(String(port)).says("ready");
    const socket = await connected(port);
    const data = Buffer.alloc(8_000_000);
    for (let i = 0; i < data.length; i += 1000) data.writeUInt32LE(i, i);
    socket.write(data);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await received(socket, data.length)).equals(data)).toBe(true);
    socket.destroy();
  });

  it("tells that a client has closed its side, and closes its own", async () => {
    const port = await freePort();
    const server = echo(String(port), "tell");
    await server.says("ready");
    const socket = await connected(port);
    socket.write("last words");
    expect(String(await received(socket, 10))).toBe("last words");
    socket.end();
    await once(socket, "end");
    await server.says("gone\tclosed");
  });

  it("serves a unix socket", async () => {
    const path = join(bench.folder, "echo.sock");
    await echo(`unix:${path}`).says("ready");
    const socket = connect(path);
    socket.write("over unix");
    expect(String(await received(socket, 9))).toBe("over unix");
    socket.destroy();
    rmSync(path, { force: true });
  });

  it("lets calls block: refused, timeout, sleep, select, datagrams", async () => {
    const script = bench.write(
      "blocks.lua",
      `local socket = require "socket"
      print(socket.connect("127.0.0.1", ${await freePort()}))
      local listening = socket.bind("127.0.0.1", 0)
      local _, port = listening:getsockname()
      listening:settimeout(0.1)
      print(listening:accept())
      local client = socket.connect("127.0.0.1", port)
      local served = listening:accept()
      client:settimeout(0.1)
      print(client:receive())
      served:send("line\\nrest")
      print(client:receive())
      print(client:receive(4))
      print(#(socket.select({ client, served }, nil, 0.05)))
      local start = socket.gettime()
      socket.sleep(0.2)
      print(socket.gettime() - start >= 0.2)
      local one, two = socket.udp(), socket.udp()
      one:setsockname("127.0.0.1", 0)
      local host, at = one:getsockname()
      two:sendto("datagram", host, at)
      print(one:receive())
      served:close()
      print(client:receive())`,
    );
    const ran = collector(script);
    expect(await ran.ended()).toBe(0);
    expect(ran.out).toBe(
      "nil\tconnection refused\nnil\ttimeout\nnil\ttimeout\t\nline\tnil\tnil\nrest\tnil\tnil\n0\ntrue\ndatagram\nnil\tclosed\t\n",
    );
  });

  it("speaks TLS, from the first byte and after starttls", async () => {
    const port = await freePort();
    const script = bench.write(
      "tls.lua",
      `local server, ssl, socket = require "net.server", require "ssl", require "socket"
      local files = arg[1] .. "/localhost"
      local context = ssl.newcontext { mode = "server", protocol = "any", certificate = files .. ".crt", key = files .. ".key" }
      local client = ssl.newcontext { mode = "client", protocol = "any", cafile = files .. ".crt", verify = "peer" }
      local stranger = ssl.newcontext { mode = "client", protocol = "any", verify = "peer" }
      assert(server.listen("127.0.0.1", ${port}, {
        onincoming = function (conn, data)
          if data == "starttls" then conn:write("go"); conn:starttls(context) else conn:write(data:upper()); end
        end }))
      local function ask(trust, done)
        server.addclient("127.0.0.1", ${port}, {
          onconnect = function (conn) if not conn:ssl() then conn:write "starttls" else conn:write "secret" end end,
          onstatus = function (conn, status) print(status); if status == "ssl-handshake-complete" then conn:write "secret" end end,
          onincoming = function (conn, data) if data == "go" then conn:starttls(trust) else print(data); done(conn) end end,
          ondisconnect = function (_, why) print(why); done() end })
      end
      ask(client, function (conn)
        if conn then conn:close() end
        ask(stranger, function () server.setquitting(true) end)
      end)
      server.loop()`,
    );
    const ran = collector(script, fixtures);
    expect(await ran.ended()).toBe(0);
    expect(ran.err).toBe("");
    expect(ran.out).toContain("SECRET");
    expect(ran.out).toContain("certificate verify failed");
  });

  it("leaves a script that computes for ever when it is asked twice", async () => {
    const busy = collector(bench.write("busy.lua", 'print "busy" while true do end'));
    await busy.says("busy");
    void busy.end();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await busy.end()).toBe(0);
  });
});
