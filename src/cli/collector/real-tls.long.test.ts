import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ConnectionOptions, connect, type TLSSocket } from "node:tls";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";
import { freePort } from "../freePort.testing";
import { Spawned } from "../spawned.testing";

const bench = new TestBench();
const fixtures = join(import.meta.dirname, "__fixtures__");
const read = (name: string) => readFileSync(join(fixtures, name));
const running: Spawned[] = [];
afterEach(async () => {
  for (const spawned of running.splice(0)) await spawned.end("SIGKILL");
});
afterAll(() => bench.remove());

/** A collector with TLS from the first byte; `context` and `names` are Lua. It answers with the name it was asked for. */
async function collector(context: string, names = "nil"): Promise<{ port: number; server: Spawned }> {
  const port = await freePort();
  const script = bench.write(
    "direct.lua",
    `local server, ssl = require "net.server", require "ssl"
    local function context(name, more)
      local params = { mode = "server", protocol = "any",
        certificate = arg[1] .. "/" .. name .. ".crt", key = arg[1] .. "/" .. name .. ".key" }
      for key, value in pairs(more or {}) do params[key] = value end
      return assert(ssl.newcontext(params))
    end
    assert(server.listen("127.0.0.1", tonumber(arg[2]), {
      onincoming = function (conn, data) conn:write(data:upper() .. " " .. tostring(conn:socket():getsniname())) end,
      onstatus = function (_, status) print("status", status) end,
      ondisconnect = function (_, why) print("gone", why) end,
    }, { tls_direct = true, tls_ctx = ${context}, sni_hosts = ${names} }))
    print "ready"
    server.loop()`,
  );
  const server = new Spawned("collector", "--real", script, fixtures, String(port));
  running.push(server);
  await server.says("ready");
  return { port, server };
}

/** What a client is answered, and the name in the certificate that it saw; or the code of its error. */
async function ask(port: number, options: ConnectionOptions): Promise<string> {
  const socket: TLSSocket = connect({ port, host: "127.0.0.1", rejectUnauthorized: false, ...options });
  socket.on("secureConnect", () => socket.write("hello"));
  const answer = new Promise<string>((resolve) => {
    socket.once("data", (data) => resolve(`${data} ${socket.getPeerCertificate().subject.CN}`));
    socket.once("error", () => resolve("refused"));
    socket.once("close", () => resolve("refused"));
  });
  const text = await answer;
  socket.destroy();
  return text;
}

/** In hexadecimal, what a TLSA record 3 1 1 says of a certificate. */
function tlsa(certificate: string): string {
  const key = new X509Certificate(read(certificate)).publicKey.export({ type: "spki", format: "der" });
  return createHash("sha256").update(key).digest("hex");
}

describe("collector --real with TLS from the first byte", () => {
  it("chooses the certificate by the name that the client asks for, and refuses unknown names", async () => {
    const { port, server } = await collector(
      `context "localhost"`,
      `{ localhost = context "localhost", ["one.example"] = context "one.example" }`,
    );
    expect(await ask(port, { servername: "one.example" })).toBe("HELLO one.example one.example");
    expect(await ask(port, { servername: "localhost" })).toBe("HELLO localhost localhost");
    expect(await ask(port, { servername: "other.example" })).toBe("refused");
    await server.says("gone\tcallback failed");
  });

  it("accepts the certificates of clients that its authority has signed, and no others", async () => {
    const { port, server } = await collector(
      `context("localhost", { verify = { "peer", "fail_if_no_peer_cert" }, cafile = arg[1] .. "/one.example.crt" })`,
    );
    const known = { cert: read("one.example.crt"), key: read("one.example.key") };
    expect(await ask(port, known)).toBe("HELLO nil localhost");
    expect(await ask(port, {})).toBe("refused");
    await server.says("gone\tpeer did not return a certificate");
    const stranger = { cert: read("localhost.crt"), key: read("localhost.key") };
    expect(await ask(port, stranger)).toBe("refused");
    await server.says("gone\tcertificate verify failed");
  });

  it("takes a certificate that a TLSA record is of, and no other", async () => {
    const { port } = await collector(`context "localhost"`);
    const script = bench.write(
      "dane.lua",
      `local server, ssl = require "net.server", require "ssl"
      local function try(hex, done)
        local data = hex:gsub("..", function (digits) return string.char(tonumber(digits, 16)) end)
        local context = assert(ssl.newcontext { mode = "client", protocol = "any", verify = "peer", dane = true })
        server.addclient("127.0.0.1", tonumber(arg[1]), {
          onconnect = function (conn) conn:write "hello" end,
          onincoming = function (conn, data) print(data); conn:close() end,
          ondisconnect = function (_, why)
            local go = done
            done = nil -- closing a connection in its ondisconnect calls that again
            if go then print(why); go() end
          end,
        }, nil, context, nil, { servername = "localhost", dane_hostname = "localhost",
          tlsa = { { use = 3, select = 1, match = 1, data = data } } })
      end
      try(arg[2], function () try(arg[3], function () server.setquitting(true) end) end)
      server.loop()`,
    );
    const client = new Spawned(
      "collector",
      "--real",
      script,
      String(port),
      tlsa("localhost.crt"),
      tlsa("one.example.crt"),
    );
    running.push(client);
    expect(await client.ended()).toBe(0);
    expect(client.out).toBe("HELLO localhost\nnil\ncertificate verify failed\n");
  });
});
