import { describe, expect, it } from "vitest";
import { lauxlib, lua } from "#fengari";
import { VirtualClock } from "../lua/clock";
import { Machine } from "../lua/machine";
import type { EndpointSpec } from "./endpoints/endpoint";
import { HookNetwork } from "./hook-network";

function run(source: string, packages: string[], endpoints: EndpointSpec[] = []) {
  const clock = new VirtualClock(0);
  const network = new HookNetwork({ clock, seed: 1, endpoints });
  const machine = new Machine({ clock, seed: 1 });
  const { close } = network.open(machine.L, packages);
  machine.load(source);
  const end = machine.run();
  const results = Array.from({ length: lua.lua_gettop(machine.L) }, (_, index) =>
    new TextDecoder().decode(lauxlib.luaL_tolstring(machine.L, index + 1)),
  );
  close();
  return { end, results, network, clock };
}

const echo: EndpointSpec = { listen: "tcp:collector:9000", serve: "echo", faults: ["latency 500 ms"] };

describe("a hook's network", () => {
  it("has the modules of allowed packages only", () => {
    const source = "return pcall(require, 'socket'), (select(2, pcall(require, 'cjson')))";
    const { results } = run(source, ["luasocket 3.1.0-1", "unheard-of"]);
    expect(results[0]).toBe("true");
    expect(results[1]).toMatch(/^module 'cjson' not found:\n\tno field package.preload\['cjson'\]/);
  });

  it("does not offer what only collectors have", () => {
    expect(run("return pcall(require, 'net.server')", ["luasocket"]).results[0]).toBe("false");
  });

  it("moves the run's clock while a hook is blocked", () => {
    const source = `
      local before = os.time()
      local s = assert(require "socket".connect("collector", 9000))
      s:send("x\\n")
      local line = s:receive()
      return line, os.time() - before`;
    const { results, network, clock } = run(source, ["luasocket"], [echo]);
    expect(results).toEqual(["x", "2"]);
    expect(network.blockedSeconds).toBeCloseTo(2, 3);
    expect(clock.elapsed()).toBeGreaterThan(2000);
    expect(network.report()).toMatchObject([{ address: "tcp:collector:9000", lines: ["x"] }]);
  });

  it("ends a run that nothing can end, as a hang", () => {
    const source = `require "socket".connect("collector", 9000):receive()`;
    const { end } = run(source, ["luasocket"], [{ ...echo, serve: "sink" }]);
    expect(end).toMatchObject({
      kind: "unwind",
      unwind: { kind: "hang", message: "receive would block for ever" },
    });
  });

  it("closes what a script left open when its state ends", () => {
    const source = `kept = require "socket".connect("collector", 9000); kept:send("line")`;
    const { network } = run(source, ["luasocket"], [{ ...echo, serve: "sink" }]);
    expect(network.report()[0]!.lines).toEqual(["line"]);
    expect(network.events.map(({ kind }) => kind)).toContain("end");
  });
});
