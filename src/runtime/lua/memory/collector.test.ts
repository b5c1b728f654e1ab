import { describe, expect, it } from "vitest";
import { to_jsstring } from "#fengari";
import { VirtualClock } from "../clock";
import { Machine } from "../machine";

/** What a script prints, and what its finalizers print when the state is closed, after `--`. */
function printed(source: string): string {
  let text = "";
  const stdout = (bytes: Uint8Array) => {
    text += to_jsstring(bytes);
  };
  const m = new Machine({ clock: new VirtualClock(0), seed: 1, stdout });
  expect(m.load(source)).toEqual({ ok: true });
  const ending = m.run(0);
  if (ending.kind === "error" && ending.message) text += `${to_jsstring(ending.message)}\n`;
  text += "--\n";
  m.close();
  return text.trim().split("\n").join(" ");
}

const finalized = "local function F(n) return setmetatable({}, {__gc = function() print(n) end}) end ";

/** As lua5.3 5.3.6 prints. */
describe("finalizers", () => {
  it("run when a collection finds the object dead, those marked last first", () => {
    expect(printed(`${finalized} F(1) F(2) F(3) collectgarbage() print("end")`)).toBe("3 2 1 end --");
  });

  it("run at the end for the others, in reverse order", () => {
    expect(printed(`${finalized} a = F(1) b = F(2) print("end")`)).toBe("end -- 2 1");
  });

  it("may keep their object alive, and run once", () => {
    const source =
      "setmetatable({}, {__gc = function(o) print('gc') kept = o end}) collectgarbage() print(kept ~= nil) kept = nil collectgarbage()";
    expect(printed(source)).toBe("gc true --");
  });

  it("raise their errors in a collection, and not at the end", () => {
    const failing = "setmetatable({}, {__gc = function() error('no', 0) end})";
    expect(printed(`${failing} print(pcall(collectgarbage))`)).toBe(
      "false\terror in __gc metamethod (no) --",
    );
    expect(printed(`a = ${failing} print(1)`)).toBe("1 --");
  });
});

describe("weak tables", () => {
  it("lose dead values and keys, and keep strings and numbers", () => {
    const source = `local t = setmetatable({}, {__mode = "kv"}) t[1] = {} t[2] = "s" t[{}] = 1 t.x = t
      collectgarbage() local n = 0 for k in pairs(t) do n = n + 1 end print(n, t[1], t[2], t.x == t)`;
    expect(printed(source)).toBe("2\tnil\ts\ttrue --");
  });

  it("with weak keys keep a value only as long as its key", () => {
    const source = `local e, k = setmetatable({}, {__mode = "k"}), {} e[k] = {k} e[{}] = {} local a = {} e[a] = a a = nil
      collectgarbage() local n = 0 for _ in pairs(e) do n = n + 1 end print(n) k = nil collectgarbage() print(next(e))`;
    expect(printed(source)).toBe("1 nil --");
  });
});

describe("tables", () => {
  it("are visited array part first, then in the order of insertion", () => {
    const source =
      "for k, v in pairs({x = 1, 10, y = 2, 20, [2.5] = 3}) do io.write(tostring(k), ' ') end print()";
    expect(printed(source)).toBe("1 2 x y 2.5  --");
  });

  it("may lose visited entries while they are visited", () => {
    const source = `local t, n = {}, 0 for i = 1, 50 do t[i] = i t["k" .. i] = i end
      for k in pairs(t) do t[k] = nil n = n + 1 end print(n, next(t))`;
    expect(printed(source)).toBe("100\tnil --");
  });

  it("have the border that PUC finds", () => {
    expect(printed("print(#{1, nil, 3}, #{nil, nil, 3}, #{n = 1}, #{1, 2, nil, 4})")).toBe("3\t3\t0\t4 --");
  });
});
