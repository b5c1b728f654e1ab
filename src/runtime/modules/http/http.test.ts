import { describe, expect, it } from "vitest";
import { decode, encode } from "../../net/bytes";
import { EventLoop } from "../../net/loop/event-loop";
import { listenerTable } from "../../net/loop/listeners";
import { SystemSockets } from "../../net/luasocket/socket-library";
import { LoopProgram } from "../../net/virtual/loop-program";
import { VirtualWorld } from "../../net/virtual/world";
import { runLua } from "../modules.testing";

/** A world with a server that answers each request with what `answer` makes of it, then closes. */
function serving(answer: (request: string) => string) {
  const world = new VirtualWorld();
  const process = world.process("server");
  const loop = new EventLoop({
    clock: world,
    poller: process.poller(),
    sockets: new SystemSockets(process),
  });
  const requests: string[] = [];
  loop.listen(
    "127.0.0.1",
    80,
    listenerTable({
      onincoming(handle, data) {
        const request = (requests.pop() ?? "") + decode(data);
        requests.push(request);
        const [head = "", body] = request.split("\r\n\r\n");
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
        if (body === undefined || body.length < length) return;
        requests.push("");
        handle.write(encode(answer(request)));
        handle.close();
      },
    }),
  );
  process.program = new LoopProgram(loop, process);
  return { world, requests };
}

describe("socket.http", () => {
  it("gets a body of stated length", () => {
    const { world, requests } = serving(() => "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nX-A: b\r\n\r\nhello");
    const source = `
      local body, code, headers, status = require "socket.http".request("http://127.0.0.1/a?b=c")
      return body, code, headers["x-a"], status`;
    expect(runLua(source, world)).toEqual(["hello", "200", "b", "HTTP/1.1 200 OK"]);
    expect(requests[0]).toMatch(/^GET \/a\?b=c HTTP\/1.1\r\n/);
    expect(requests[0]).toContain("Host: 127.0.0.1\r\n");
    expect(requests[0]).toContain("User-Agent: LuaSocket 3.0.0\r\n");
  });

  it("posts from a source into a sink, and reads chunks", () => {
    const { world, requests } = serving(
      () => "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n4\r\ndefg\r\n0\r\n\r\n",
    );
    const source = `
      local http, ltn12 = require "socket.http", require "ltn12"
      local got = {}
      local ok, code = http.request {
        url = "http://user:secret@127.0.0.1/push", method = "PUT", sink = ltn12.sink.table(got),
        source = ltn12.source.string("metric 1\\n"), headers = { ["content-length"] = 9 },
      }
      return ok, code, table.concat(got)`;
    expect(runLua(source, world)).toEqual(["1", "201", "abcdefg"]);
    expect(requests[0]).toMatch(/^PUT \/push HTTP\/1.1\r\n/);
    expect(requests[0]).toContain("Authorization: Basic dXNlcjpzZWNyZXQ=\r\n");
    expect(requests[0]).toMatch(/\r\n\r\nmetric 1\n$/);
  });

  it("reads until the end where no length is stated, and follows a redirection", () => {
    const { world } = serving((request) =>
      request.startsWith("GET /old")
        ? "HTTP/1.1 302 Found\r\nLocation: /new\r\n\r\n"
        : "HTTP/1.0 200 OK\r\n\r\nthe new place",
    );
    const source = `return require "socket.http".request("http://127.0.0.1/old")`;
    expect(runLua(source, world).slice(0, 2)).toEqual(["the new place", "200"]);
  });

  it("gives nil and LuaSocket's words when it cannot connect", () => {
    expect(runLua(`return require "socket.http".request("http://127.0.0.1/")`)).toEqual([
      "nil",
      "connection refused",
    ]);
    expect(runLua(`return require "socket.http".request("http://nowhere.invalid/")`)).toEqual([
      "nil",
      "host not found",
    ]);
  });

  it("gives up after its timeout, in virtual time", () => {
    const { world } = serving(() => "");
    world.network.inject({ kind: "tcp", host: "127.0.0.1", port: 80 }, { kind: "blackhole", afterBytes: 1 });
    const source = `local http = require "socket.http"; http.TIMEOUT = 5; return http.request("http://127.0.0.1/")`;
    expect(runLua(source, world)).toEqual(["nil", "timeout"]);
    expect(world.blocked.get("script")).toBeCloseTo(5, 5);
  });
});

describe("socket.url", () => {
  const url = (expression: string) => runLua(`local url = require "socket.url"; return ${expression}`);
  it("takes apart and puts together", () => {
    const parsed = `(function (u) return u.scheme, u.user, u.host, u.port, u.path, u.query, u.fragment end)`;
    expect(url(`${parsed}(url.parse "http://me:pw@host:81/a/b?q=1#f")`)).toEqual([
      "http",
      "me",
      "host",
      "81",
      "/a/b",
      "q=1",
      "f",
    ]);
    expect(url(`url.build(url.parse "http://host/a;p?q#f")`)).toEqual(["http://host/a;p?q#f"]);
    expect(url(`url.escape "a b/c", url.unescape "a%20b"`)).toEqual(["a%20b%2fc", "a b"]);
  });

  it.each([
    ["c", "http://host/a/c"],
    ["../c", "http://host/c"],
    ["/c", "http://host/c"],
    ["//other/c", "http://other/c"],
    ["?q", "http://host/a/b?q"],
  ])("resolves %s", (relative, expected) => {
    expect(url(`url.absolute("http://host/a/b", "${relative}")`)).toEqual([expected]);
  });
});

describe("mime and ltn12", () => {
  it.each(["", "f", "fo", "foo", "foob", "fooba", "foobar"])("base64 of %j there and back", (text) => {
    const encoded = Buffer.from(text).toString("base64");
    expect(runLua(`local m = require "mime"; return (m.b64("${text}")), (m.unb64("${encoded}"))`)).toEqual([
      encoded,
      text,
    ]);
  });

  it("a chain of filters does not depend on how its input is cut", () => {
    const source = `
      local ltn12, mime = require "ltn12", require "mime"
      local src = ltn12.source.table { "a", "bcd", "", "efghij" }
      local sink, got = ltn12.sink.table()
      ltn12.pump.all(ltn12.source.chain(src, mime.encode "base64", mime.wrap(4)), sink)
      return (table.concat(got):gsub("\\r\\n", "|"))`;
    expect(runLua(source)).toEqual(["YWJj|ZGVm|Z2hp|ag==|"]);
  });
});
