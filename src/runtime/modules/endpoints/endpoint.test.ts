import { describe, expect, it } from "vitest";
import type { NetEvent } from "../../net/virtual/events";
import { faultMenu, faultText } from "../../net/virtual/fault-text";
import { reportByAddress } from "../../net/virtual/report";
import { VirtualWorld } from "../../net/virtual/world";
import { runLua } from "../modules.testing";
import { type EndpointSpec, startEndpoint } from "./endpoint";
import { EndpointError } from "./endpoint-error";

/** The access log hook of Ceph's document, without what belongs to the request. */
const accessLog = `
  local json, unix = require "json", require "socket.unix"
  local s = assert(unix())
  assert(s:connect("/tmp/socket"))
  assert(s:send(json.encode({ operation = "get_obj" }) .. "\\n"))
  assert(s:close())
  return "logged"`;

/** Runs a hook with endpoints; gives what it returned, what arrived, and how long it was blocked. */
function run(hook: string, ...endpoints: EndpointSpec[]) {
  const events: NetEvent[] = [];
  const world = new VirtualWorld({ observe: (event) => events.push(event) });
  for (const endpoint of endpoints) startEndpoint(world, endpoint);
  const outcome = runLua(hook, world);
  const blocked = world.blocked.get("script") ?? 0;
  world.advance(60);
  return { outcome, blocked, reports: reportByAddress(events) };
}

const socket = (faults: string[] = [], serve: EndpointSpec["serve"] = "sink") => ({
  listen: "unix:/tmp/socket",
  serve,
  faults,
});

describe("sink", () => {
  it("collects the lines of the access log hook", () => {
    const { outcome, reports } = run(accessLog, socket());
    expect(outcome).toEqual(["logged"]);
    expect(reports).toMatchObject([
      { address: "unix:/tmp/socket", lines: ['{"operation":"get_obj"}'], failed: [] },
    ]);
    expect(reports[0]!.connections[0]!.unread).toHaveLength(0);
  });

  it("is missed where it is not", () => {
    expect(run(accessLog).outcome[0]).toMatch(/^error: .*No such file or directory$/);
  });

  it("takes datagrams", () => {
    const hook = `
      local udp = require "socket".udp()
      udp:setpeername("statsd", 8125)
      return udp:send("requests:1|c")`;
    expect(run(hook, { listen: "udp:statsd:8125", serve: "sink" }).outcome).toEqual(["12.0"]);
  });
});

describe("echo", () => {
  it("answers while the hook waits", () => {
    const hook = `
      local s = require "socket".connect("collector", 9000)
      s:send("ping\\n")
      return s:receive()`;
    expect(run(hook, { listen: "tcp:collector:9000", serve: "echo" }).outcome.slice(0, 1)).toEqual(["ping"]);
  });
});

describe("a collector script", () => {
  const serve = {
    lua: `
      local server = require "net.server"
      local unix = require "socket.unix"()
      unix:bind("/tmp/socket")
      unix:listen(8)
      unix:settimeout(0)
      server.wrapserver(unix, "/tmp/socket", 0, {
        onincoming = function (conn, line) server.add_task(2, function () conn:write(line:upper() .. "\\n") end) end,
      }, { read_size = "*l" })
      server.loop()`,
  };

  it("runs while the hook waits, timers and all", () => {
    const hook = `
      local s = require "socket.unix"()
      s:connect("/tmp/socket")
      s:send("later\\n")
      return (s:receive())`;
    const { outcome, blocked } = run(hook, socket([], serve));
    expect(outcome).toEqual(["LATER"]);
    expect(blocked).toBeCloseTo(2, 2);
  });

  it("tells what it prints, and the errors of its callbacks", () => {
    const noisy = serve.lua.replace(
      "server.add_task(2",
      "print('got ' .. line) local x = nil .. line; server.add_task(2",
    );
    const world = new VirtualWorld();
    const { output } = startEndpoint(world, socket([], { lua: noisy }));
    runLua(accessLog, world);
    world.advance(1);
    expect(output()).toMatch(
      /^got \{"operation":"get_obj"\}\nconn\w+ error: .*collector\.lua:8: attempt to concatenate a nil value/,
    );
  });

  const talkTo = (lua: string, timeout: string) => {
    const world = new VirtualWorld();
    const { output } = startEndpoint(world, socket([], { lua }));
    const hook = `
      local s = require "socket.unix"()
      s:settimeout(${timeout})
      s:connect("/tmp/socket")
      s:send("x\\n")
      return tostring(s:receive()), (select(2, s:receive()))`;
    const outcome = runLua(hook, world);
    world.advance(60);
    return [outcome, output().split("\n")[0]];
  };

  it("that never comes back hangs with its sockets open", () => {
    const endless = serve.lua.replace("server.add_task(2", "while true do end server.add_task(2");
    expect(talkTo(endless, "1")).toEqual([
      ["nil", "timeout"],
      "The collector hangs: stopped at 100 million VM instructions",
    ]);
  });

  it("that waits for ever in a callback hangs too", () => {
    const waits = serve.lua.replace(
      "server.add_task(2",
      "unix:settimeout(nil) unix:accept() server.add_task(2",
    );
    expect(talkTo(waits, "1")).toEqual([
      ["nil", "timeout"],
      "The collector hangs: accept would block for ever",
    ]);
  });

  it("whose loop is left by an error is gone with its sockets", () => {
    const dies = `
      local unix = require "socket.unix"()
      unix:bind("/tmp/socket")
      unix:listen(8)
      require "net.server".watchfd(unix, function () error("no more") end)
      require "net.server".loop()`;
    expect(talkTo(dies, "1")).toEqual([["nil", "closed"], "lua: collector.lua:5: no more"]);
  });

  it("waits in its loop: what stands behind it does not run", () => {
    const behind = serve.lua.replace("server.loop()", "server.loop()\nprint('over')\nunix:close()");
    expect(talkTo(behind, "5")).toEqual([["X", "timeout"], ""]);
  });

  it("that ends without a loop is gone", () => {
    const [outcome, output] = talkTo(serve.lua.replace("server.loop()", ""), "1");
    // The connect was refused, which this hook does not look at.
    expect(outcome).toEqual([expect.stringContaining("calling 'send' on bad self")]);
    expect(output).toBe("The script ended without server.loop(), and its sockets with it.");
  });

  it("whose timers never rest moves on all the same", () => {
    const busy =
      'local server = require "net.server"\nserver.set_config{ min_wait = 0 }\nlocal n = 0\nserver.add_task(0, function () n = n + 1 if n == 1000 then print(n) end return 0 end)\nserver.loop()';
    const world = new VirtualWorld();
    const { output } = startEndpoint(world, socket([], { lua: busy }));
    world.advance(2);
    expect(output()).toBe("1000\n");
  });

  it("lives in the time of its world", () => {
    const world = new VirtualWorld();
    const start = Math.floor(world.wall());
    const late =
      'require "util.timer".add_task(5, function () print(os.time()) end) require "net.server".loop()';
    const { output } = startEndpoint(world, socket([], { lua: late }));
    world.advance(10);
    expect(output()).toBe(`${start + 5}\n`);
  });

  it("with a mistake is told with its place", () => {
    const start = () => startEndpoint(new VirtualWorld(), socket([], { lua: "local x\nx.y = 1" }));
    expect(start).toThrow(EndpointError);
    expect(start).toThrow("collector.lua:2: attempt to index a nil value (local 'x')");
  });
});

describe("faults", () => {
  it("each have an outcome for the access log hook, and none of them hangs the run", () => {
    const outcomes = faultMenu.map(({ words, fault }) => {
      const { outcome, blocked, reports } = run(accessLog, socket([faultText(fault)]));
      const lines = reports.flatMap((report) => report.lines).length;
      return [words, outcome[0]!.replace(/\[string .*\]:\d+: /, ""), Number(blocked.toFixed(3)), lines];
    });
    expect(outcomes).toEqual([
      ["no socket file", "error: No such file or directory", 0, 0],
      ["nobody listens", "error: connection refused", 0, 0],
      ["hangs: its accept queue is full", "hang: connect would block for ever", 0, 0],
      ["never answers", "hang: connect would block for ever", 0, 0],
      ["goes silent after the first 100 bytes", "logged", 0, 1],
      ["accepts, never reads", "logged", 0, 0],
      ["resets the connection at once", "error: closed", 0, 0],
      ["resets after 100 bytes", "logged", 0, 1],
      ["closes its sending side at once", "logged", 0, 1],
      ["half a second away", "logged", 0, 1],
      ["behind a line of 1 kB/s", "logged", 0, 1],
      ["gets everything in pieces of 10 bytes", "logged", 0, 1],
    ]);
  });

  it.each([
    [{ listen: "tmp/socket", serve: "sink" }, "listen", /expected unix:PATH/],
    [
      { listen: "unix:/a", serve: "sink", faults: ["refuse", "slow"] },
      "faults[1]",
      /unknown fault "slow": expected absent/,
    ],
  ] as const)("mistakes name their place: %j", (endpoint, place, message) => {
    const start = () => startEndpoint(new VirtualWorld(), endpoint);
    expect(start).toThrow(message);
    expect(start).toThrow(expect.objectContaining({ place }));
  });
});
