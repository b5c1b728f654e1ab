import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lua, to_jsstring } from "#fengari";
import { VirtualClock } from "./clock";
import { Machine } from "./machine";

const guard = { instructions: 20_000, memoryBytes: 4 * 1024 * 1024 };

/** All that a run shows. */
function observe(source: string | Uint8Array, during?: (L: lua.lua_State) => void) {
  let output = "";
  const stdout = (bytes: Uint8Array) => {
    output += to_jsstring(bytes, 0, undefined, true);
  };
  const m = new Machine({ clock: new VirtualClock(1e12), seed: 7, guard, stdout });
  lua.lua_register(m.L, "during", (L) => {
    during?.(L);
    return 0;
  });
  const loaded = m.load(source);
  const ending = loaded.ok ? m.run(0) : { kind: "syntax", message: loaded.message };
  const closed = m.close();
  const { step, instructions, memoryBytes, peakMemoryBytes } = m;
  return JSON.stringify({ output, ending, closed, step, instructions, memoryBytes, peakMemoryBytes });
}

const token = fc.constantFrom(
  ..."and break do else elseif end for function goto if in local nil not or repeat return then until while true false".split(
    " ",
  ),
  ..."a b print pairs math.random() os.time() during() 1 2.5 'x' {} ( ) = , .. + - * / % # == < [ ] .".split(
    " ",
  ),
  ..."setmetatable({},{__gc=print}) coroutine.wrap string.rep pcall error collectgarbage('count') ...".split(
    " ",
  ),
);
const script = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(" "));

const statement = fc.constantFrom(
  "print(math.random(1000))",
  "print(os.time(), os.clock())",
  "print({}, function() end)",
  "t = t or {} t[#t + 1] = math.random()",
  "for k, v in pairs({a = 1, b = 2, 10, 20, [2.5] = 3}) do print(k, v) end",
  "print(collectgarbage('count'))",
  "during()",
  "setmetatable({}, {__gc = function() print('gc') end})",
  "print(pcall(error, 'x'))",
  "print(coroutine.wrap(function() coroutine.yield(1) end)())",
  "print(string.format('%p', 1))",
  "s = (s or 'x') .. tostring(t)",
);
const program = fc.array(statement, { minLength: 1, maxLength: 12 }).map((lines) => lines.join("\n"));

describe("a machine", () => {
  it("lets no script out as a JavaScript exception, whatever its bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(observe(bytes)).not.toContain('"fault"');
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("lets no mix of Lua's words out either", () => {
    fc.assert(
      fc.property(script, (source) => {
        expect(observe(source)).not.toContain('"fault"');
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("gives the same bytes again, also with another machine running in between", () => {
    fc.assert(
      fc.property(program, program, (one, other) => {
        const alone = observe(one);
        expect(observe(one, () => void observe(other))).toBe(alone);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
