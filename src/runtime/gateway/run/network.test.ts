import { describe, expect, test } from "vitest";
import type { RunInput } from "../types";
import { go, lines } from "./run.testing";

const packages = [{ name: "luasocket", allowCompilation: true }, { name: "luajson" }];

/** The document's access log, shortened. */
const accessLog = `
local json = require("json")
local unix = require("socket.unix")
local s = assert(unix())
assert(s:connect("/tmp/socket"))
assert(s:send(json.encode({operation = Request.RGWOp, bucket = (Request.Bucket or {}).Name}) .. "\\n"))
assert(s:close())`;

const sink = { endpoints: [{ listen: "unix:/tmp/socket", serve: "sink" as const }] };
const input: Partial<RunInput> = {
  request: { RGWOp: "get_obj", DecodedURI: "/photos/o" },
  operation: { Bucket: { Id: "1" } },
  scripts: { postRequest: accessLog },
  packages,
  network: sink,
};

describe("a script with packages", () => {
  test("reaches an endpoint, which tells what it received", () => {
    const { contexts, http } = go(input);
    expect(contexts[0]).toMatchObject({ status: "ok", log: [] });
    const received = contexts[0]!.network.filter(({ kind }) => kind === "received");
    expect(received.map(({ address }) => address)).toEqual(["unix:/tmp/socket"]);
    expect(JSON.parse(received[0]!.text!)).toEqual({ operation: "get_obj", bucket: "photos" });
    expect(received[0]!.at).toBeGreaterThanOrEqual(Date.UTC(2026, 0, 1));
    expect(http?.status).toBe(200);
  });

  test("fails where nobody listens", () => {
    const { contexts } = go({ ...input, network: { endpoints: [] } });
    expect(lines(contexts[0]!)[0]).toMatch(
      /^Lua ERROR: \[string "\.\.\."\]:5: .*(No such file|connection refused)/i,
    );
  });

  test("has no module that is not on the allowlist", () => {
    const { contexts } = go({ ...input, packages: [{ name: "luasocket" }] });
    expect(lines(contexts[0]!)[0]).toContain("module 'json' not found:");
  });

  test("hangs where a call can never end", () => {
    const waits = accessLog.replace("assert(s:close())", "s:receive()");
    const { contexts, http } = go({ ...input, scripts: { postRequest: waits } });
    expect(contexts[0]).toMatchObject({
      status: "hang",
      outcome: { reason: expect.stringContaining("for ever") },
    });
    expect(http).toBeNull();
  });

  test("is told of a mistake in an endpoint", () => {
    const network = { endpoints: [{ ...sink.endpoints[0]!, faults: ["no such fault"] }] };
    expect(() => go({ ...input, network })).toThrow("network.endpoints[0].faults[0]: ");
  });
});

describe("what a request's sockets came to", () => {
  const timid = accessLog.replace("local s = assert(unix())", "local s = assert(unix())\ns:settimeout(0.5)");
  const faulty = (script: string, ...faults: string[]) =>
    go({
      ...input,
      scripts: { postRequest: script },
      network: { endpoints: [{ ...sink.endpoints[0]!, faults }] },
    });

  test("names the lines that arrived and how long the thread was blocked", () => {
    const slow = accessLog.replace("assert(s:close())", "s:settimeout(2)\ns:receive()\nassert(s:close())");
    const { contexts, network } = faulty(slow);
    expect(contexts[0]!.blockedMs).toBeCloseTo(2000, 0);
    expect(network).toMatchObject({
      blockedMs: contexts[0]!.blockedMs,
      addresses: [{ address: "unix:/tmp/socket", failed: [], connections: [{ connection: 1, lost: "" }] }],
    });
    expect(JSON.parse(network!.addresses[0]!.lines[0]!)).toMatchObject({ operation: "get_obj" });
  });

  test("tells a wait without an end as for ever", () => {
    const { contexts, network } = faulty(accessLog, "backlogFull");
    expect(contexts[0]).toMatchObject({ status: "hang", blockedMs: null });
    expect(network).toMatchObject({ blockedMs: null, addresses: [{ failed: ["queueFull"], lines: [] }] });
  });

  test("tells what was sent and never arrived", () => {
    const { contexts, network } = faulty(accessLog, "stallReader");
    expect(contexts[0]).toMatchObject({ status: "ok", blockedMs: 0 });
    const [connection] = network!.addresses[0]!.connections;
    expect(connection!.received).toBe("");
    expect(JSON.parse(connection!.lost)).toMatchObject({ operation: "get_obj" });
  });

  test("shows what the endpoint's program held as things happened", () => {
    const keeps = accessLog.replace("assert(s:close())", "s:settimeout(0.1)\ns:receive()\nkept = s");
    const { network, contexts } = faulty(keeps);
    expect(contexts[0]!.network.map(({ kind }) => kind)).toEqual(["connect", "written", "received", "end"]);
    const told = network!.addresses[0]!.states!.map(({ events, handles }) => [
      events,
      ...handles.map(({ state }) => state),
    ]);
    expect(told).toEqual([
      [0, "listening"],
      [2, "listening", "connected"],
      [4, "listening"],
    ]);
  });

  test("knows a collector that connects as it starts", () => {
    const lua =
      'local server = require "net.server"\nserver.addclient("127.0.0.1", 1, {}, "*a")\nserver.loop()';
    const { network } = go({
      ...input,
      network: { endpoints: [{ listen: "tcp:x:1", serve: { lua } }, ...sink.endpoints] },
    });
    expect(network!.addresses.map(({ address }) => address)).toEqual([
      "tcp:x:1",
      "unix:/tmp/socket",
      "tcp:127.0.0.1:1",
    ]);
  });

  test("holds no connection that a false success of connect never made", () => {
    const { contexts, network } = faulty(timid, "backlogFull");
    expect(lines(contexts[0]!)[0]).toMatch(/:7: Transport endpoint is not connected$/);
    expect(network!.addresses[0]).toMatchObject({ failed: ["queueFull"], connections: [] });
  });

  test("is not there without packages", () => {
    expect(go({ scripts: { preRequest: "x = 1" } }).network).toBeUndefined();
  });
});
