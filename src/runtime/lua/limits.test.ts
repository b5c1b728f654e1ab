import { describe, expect, it } from "vitest";
import { to_jsstring } from "#fengari";
import { VirtualClock } from "./clock";
import { Machine, type MachineOptions } from "./machine";

function run(source: string, options: Partial<MachineOptions> = {}) {
  const lines: string[] = [""];
  const stdout = (bytes: Uint8Array) => {
    lines[0] += to_jsstring(bytes, 0, undefined, true);
  };
  const m = new Machine({ clock: new VirtualClock(0), seed: 1, stdout, ...options });
  const loaded = m.load(source);
  if (!loaded.ok) return { m, printed: "", message: loaded.message, ending: null };
  const ending = m.run(0);
  const message = ending.kind === "error" && ending.message ? to_jsstring(ending.message) : null;
  return { m, printed: lines[0]!, message, ending };
}

const squid = { limits: { memoryBytes: 128_000 } };

describe("a release's memory limit", () => {
  it("is an error without position", () => {
    expect(run("local t = {} for i = 1, 100000 do t[i] = i end", squid)).toMatchObject({
      message: "not enough memory",
      ending: { line: 1, type: "string" },
    });
  });

  it("names the buffer on Lua 5.3 only", () => {
    const source = "print(pcall(string.rep, 'x', 500000))";
    expect(run(source, squid).printed).toBe("false\tnot enough memory for buffer allocation\n");
    expect(run(source, { ...squid, luaVersion: "5.4" }).printed).toBe("false\tnot enough memory\n");
  });

  it("counts what is alive, not garbage", () => {
    expect(run("for i = 1, 1e5 do local t = {i} end", squid).ending).toEqual({ kind: "ok" });
  });

  it("can be caught, and the script goes on", () => {
    const source =
      "print(pcall(function() local s = 'x' while true do s = s .. s end end)) print(#('x'):rep(1000))";
    expect(run(source, squid).printed).toBe("false\tnot enough memory\n1000\n");
  });

  it("counts the text of the script: 100 KB fit, 300 KB do not", () => {
    const script = (kilobytes: number) => `-- ${"x".repeat(kilobytes * 1000)}\nreturn 1`;
    expect(run(script(100), squid).ending).toEqual({ kind: "ok" });
    expect(run(script(300), squid).message).toBe("not enough memory");
  });
});

describe("the guard", () => {
  const bombs: Record<string, string> = {
    "a string that doubles": "local s = 'x' while true do s = s .. s end",
    "a table that grows": "local t = {} for i = 1, 1e9 do t[i] = i end",
    "a list of long strings": "local t, s = {}, ('x'):rep(1000) while true do t[#t + 1] = s .. #t end",
    "a list of tables": "local t = {} while true do t = {t} end",
    "one huge allocation": "local s = ('x'):rep(1e9)",
    "a coroutine in a coroutine": "local t = {} while true do t[#t + 1] = coroutine.create(print) end",
  };
  for (const [name, source] of Object.entries(bombs)) {
    it(`ends ${name} by memory`, () => {
      const { ending } = run(`pcall(function() ${source} end)`, { guard: { memoryBytes: 16 * 1024 * 1024 } });
      expect(ending).toMatchObject({ kind: "unwind", unwind: { kind: "guard", guarded: "memory" } });
      expect((ending as { unwind: Error }).unwind.message).toMatch(/^stopped at 16 MiB of memory/);
    });
  }

  const toils: Record<string, [source: string, inside: string]> = {
    "a pattern that backtracks": ["string.find(('a'):rep(300), '.-.-.-.-b$')", "'find'"],
    "a long plain search": ["local s = ('a'):rep(1e6) s:find(('a'):rep(1e5) .. 'b', 1, true)", "'find'"],
    "a long move": ["table.move({}, 1, 1e15, 2)", "'move'"],
  };
  for (const [name, [source, inside]] of Object.entries(toils)) {
    it(`ends ${name} inside ${inside}`, () => {
      const { ending } = run(`pcall(function() ${source} end)`, { guard: { instructions: 1_000_000 } });
      expect(ending).toMatchObject({ kind: "unwind", unwind: { guarded: "instructions", inside } });
    });
  }
});

/** Texts of lua5.3 5.3.6. */
describe("deep recursion", () => {
  const texts: Record<string, string> = {
    "local function f() return 1 + f() end print(pcall(f))": "stack overflow",
    "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k] end print(pcall(function() return t[1] end))":
      "C stack overflow",
    "local function g() return string.gsub('x', 'x', g) end print(pcall(g))": "C stack overflow",
    "local function f() coroutine.wrap(f)() end print(pcall(f))": "C stack overflow",
    "print(pcall(string.find, ('x'):rep(1e6), ('x?'):rep(300) .. 'y'))": "pattern too complex",
  };
  for (const [source, text] of Object.entries(texts)) {
    it(`ends with ${text}: ${source.slice(0, 50)}`, () => {
      const { printed } = run(source);
      expect(printed).toMatch(new RegExp(`^false\\t.*\\b${text}\\n$`));
    });
  }
});
