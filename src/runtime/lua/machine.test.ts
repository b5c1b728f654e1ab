import { describe, expect, it } from "vitest";
import { lua, to_jsstring } from "#fengari";
import { VirtualClock } from "./clock";
import { Machine, type MachineOptions } from "./machine";
import { Unwind } from "./unwind";

function machine(options: Partial<MachineOptions> = {}): Machine {
  return new Machine({ clock: new VirtualClock(0), seed: 1, ...options });
}

function run(source: string, options: Partial<MachineOptions> = {}) {
  const m = machine(options);
  const loaded = m.load(source);
  if (!loaded.ok) throw new Error(loaded.message);
  const ending = m.run();
  return { m, ending };
}

function text(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : to_jsstring(bytes);
}

describe("run", () => {
  it("leaves the results on the stack", () => {
    const { m, ending } = run("return 1, 'two'");
    expect(ending).toEqual({ kind: "ok" });
    expect(lua.lua_gettop(m.L)).toBe(2);
  });

  it("tells message, line and traceback of an error", () => {
    const { ending } = run("local function f()\n  error('no')\nend\nf()");
    expect(ending).toMatchObject({ kind: "error", type: "string", line: 2 });
    if (ending.kind !== "error") return;
    expect(text(ending.message)).toBe('[string "local function f()..."]:2: no');
    expect(ending.traceback).toContain("in local 'f'");
  });

  it("has no message for an error object that lua_tostring refuses", () => {
    expect(run("error({})").ending).toMatchObject({ kind: "error", type: "table", message: null });
  });
});

describe("Unwind", () => {
  const wrappers: Record<string, string> = {
    pcall: "pcall(boom)",
    xpcall: "xpcall(boom, print)",
    "a coroutine": "coroutine.resume(coroutine.create(boom))",
    "a wrapped coroutine inside pcall": "pcall(coroutine.wrap(function() pcall(boom) end))",
    "an error handler": "xpcall(error, boom)",
    "a metamethod inside a sort":
      "table.sort({3,2,1}, function() return setmetatable({}, {__index = boom}).x end)",
  };
  for (const [name, source] of Object.entries(wrappers)) {
    it(`passes ${name}, and the state runs again`, () => {
      const m = machine();
      lua.lua_register(m.L, "boom", () => {
        throw new Unwind("crash", "gone");
      });
      m.load(`${source} after = true`);
      expect(m.run()).toMatchObject({ kind: "unwind", unwind: { kind: "crash" } });
      expect(lua.lua_gettop(m.L)).toBe(0);
      m.load("return after, coroutine.isyieldable()");
      expect(m.run()).toEqual({ kind: "ok" });
      expect(lua.lua_toboolean(m.L, 1)).toBe(false);
      expect(lua.lua_toboolean(m.L, 2)).toBe(false);
    });
  }
});

describe("counting", () => {
  it("counts every instruction", () => {
    const { m } = run("for i = 1, 1000 do end");
    expect(m.instructions).toBe(1006);
  });

  it("counts line events as a line hook does", () => {
    expect(run("local x = 1\nx = x + 1\nfor i = 1, 3 do\n  x = x + i\nend").m.step).toBe(10);
    expect(run("local function f() return 1 end\nlocal a = f() + f()\nreturn a").m.step).toBe(5);
  });

  it("knows the line also inside a C function and a coroutine", () => {
    const m = machine();
    const lines: (number | null)[] = [];
    lua.lua_register(m.L, "here", () => {
      lines.push(m.currentLine());
      return 0;
    });
    m.load(
      "here()\nlocal co = coroutine.wrap(function()\n  here()\nend)\nco()\n;('x'):gsub('x', here)\nhere()",
    );
    m.run();
    expect(lines).toEqual([1, 3, 6, 7]);
    expect(m.currentLine()).toBe(null);
  });
});

describe("guard and stop", () => {
  it("ends an endless loop by the guard", () => {
    const { m, ending } = run("while true do pcall(error) end", { guard: { instructions: 50_000 } });
    expect(ending).toMatchObject({ kind: "unwind", unwind: { kind: "guard", guarded: "instructions" } });
    expect(m.instructions).toBeLessThanOrEqual(50_001);
    expect(m.instructions).toBeGreaterThan(49_000);
  });

  it("ends when asked to", () => {
    let polls = 0;
    const { ending } = run("while true do end", { shouldStop: () => ++polls > 5 });
    expect(ending).toMatchObject({ kind: "unwind", unwind: { kind: "stop" } });
  });
});

describe("run-time limit", () => {
  it("is an error of the script on virtual time", () => {
    const { ending } = run("while true do end", { limits: { runtimeMs: 10 } });
    expect(ending.kind === "error" && text(ending.message)).toBe(
      "Lua runtime limit exceeded: total elapsed time is 11 ms",
    );
  });

  it("is raised again at the next line after pcall caught it", () => {
    const { m, ending } = run("caught = pcall(function() while true do end end) == false\ncaught = 2", {
      limits: { runtimeMs: 10 },
    });
    expect(ending).toMatchObject({ kind: "error", line: 2 });
    lua.lua_getglobal(m.L, "caught");
    expect(lua.lua_toboolean(m.L, -1)).toBe(true);
  });
});
