import { describe, expect, it } from "vitest";
import { VirtualClock } from "../clock";
import { Machine } from "../machine";

function machine(stdout: (bytes: Uint8Array) => void = () => {}): Machine {
  return new Machine({ clock: new VirtualClock(0), seed: 1, stdout });
}

/** What a script prints in a machine. */
function printed(source: string, m?: Machine): string {
  let text = "";
  const into = (bytes: Uint8Array) => {
    text += new TextDecoder("latin1").decode(bytes);
  };
  const target = m ?? machine(into);
  expect(target.load(source)).toEqual({ ok: true });
  expect(target.run(0)).toEqual({ kind: "ok" });
  return text;
}

/** Every name and type that is reachable from the globals and from strings, sorted. */
const survey = `
  local seen, lines = {}, {}
  local function visit(path, t)
    if seen[t] then return end
    seen[t] = true
    for k, v in next, t do
      lines[#lines + 1] = path .. "." .. tostring(k) .. " " .. type(v) .. " " .. tostring(v)
      if type(v) == "table" then visit(path .. "." .. tostring(k), v) end
    end
    local mt = getmetatable(t)
    if type(mt) == "table" then visit(path .. "()", mt) end
  end
  visit("_G", _G)
  visit("string()", getmetatable(""))
  visit("file()", getmetatable(io.stdout))
  table.sort(lines)
  print(table.concat(lines, "\\n"))`;

describe("states made from an image", () => {
  it("never see what a script did to the tables of another", () => {
    const before = printed(survey);
    printed(`
      local tables = {}
      for _, t in pairs(package.loaded) do tables[t] = true end
      tables[getmetatable("")], tables[getmetatable(io.stdout)] = true, true
      tables[package.searchers], tables[package.loaded], tables[package.preload] = true, true, true
      local next, rawset, setmetatable = next, rawset, setmetatable
      for t in next, tables do
        for k in next, t do rawset(t, k, nil) end
        rawset(t, "added", 1)
        rawset(t, 1, "first")
        setmetatable(t, {__index = tables})
      end`);
    expect(printed(survey)).toBe(before);
  });

  it("goes on from the entry it stands at when a library table is written in a loop", () => {
    const names = printed("for k in pairs(math) do io.write(k, ' ') end");
    expect(printed("for k in pairs(math) do math[k] = 1 io.write(k, ' ') end")).toBe(names);
    expect(printed("for k in pairs(math) do math[k] = nil io.write(k, ' ') end print(next(math))")).toBe(
      `${names}nil\n`,
    );
  });

  it("number their objects alike", () => {
    const source = "print({}, print, string, coroutine.create(print), function() end, io.stdout)";
    expect(printed(source)).toBe(printed(source));
  });
});

describe("a chunk compiled before", () => {
  it("counts and numbers as if it had been compiled", () => {
    const source = "local t = {1, 2, 'three'} return function() return t end -- counts";
    const figures = () => {
      const m = machine();
      m.load(source);
      m.run(1);
      return [
        m.memoryBytes,
        m.peakMemoryBytes,
        m.step,
        m.instructions,
        m.L.l_G.meter.work,
        m.L.l_G.id_counter,
      ];
    };
    expect(figures()).toEqual(figures());
  });

  it("makes functions of its own in each state", () => {
    const source = "n = (n or 0) + 1 function same() return function() end end print(n, same() == same())";
    const [a, b] = [machine(), machine()];
    printed(source, a);
    expect(printed(source)).toBe("1\ttrue\n");
    printed(source, b);
    printed("assert(n == 1)", a);
  });

  it("is compiled anew where it does not fit the memory limit", () => {
    const source = `local s = {${"'x', ".repeat(2000)}}`;
    expect(machine().load(source)).toEqual({ ok: true });
    const small = new Machine({ clock: new VirtualClock(0), seed: 1, limits: { memoryBytes: 40_000 } });
    expect(small.load(source)).toEqual({ ok: false, message: "not enough memory" });
  });
});
