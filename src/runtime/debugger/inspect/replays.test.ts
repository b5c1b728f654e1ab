import { describe, expect, it } from "vitest";
import { Random } from "../../lua/stdlib/random";
import { record } from "../recording/record";
import { parse } from "../transcript/parse";
import { stackAt } from "../walk/stack";
import { evaluationText } from "./log-message-text";
import type { Program } from "./program";
import { Replays } from "./replays";
import { scopesOf } from "./scopes";
import { Standstill } from "./standstill";
import type { Variable } from "./variable";

/** Scripts that leave a state as hard to put back as scripts can. */
const scripts: Record<string, string> = {
  "tables that grow, shrink and are walked": `
local seen, order = {}, {}
for i = 1, 40 do
  seen["k" .. i % 7] = i
  if i % 3 == 0 then seen["k" .. i % 5] = nil end
  order[#order + 1] = i
  if i % 4 == 0 then table.remove(order, 1) end
  for k, v in pairs(seen) do last = k .. v end
  seen[order] = i % 2 == 0 and i or nil
end`,
  "closures that share upvalues": `
local function counter()
  local n = 0
  return function() n = n + 1 return n end, function() return n end
end
local all = {}
for i = 1, 12 do
  local up, get = counter()
  for _ = 1, i do up() end
  all[i] = get
end
local sum = 0
for _, get in ipairs(all) do sum = sum + get() end`,
  "coroutines, errors and callbacks": `
local co = coroutine.wrap(function(a)
  local n = 0
  while true do
    n = n + a
    a = coroutine.yield(n)
  end
end)
local log = {}
for i = 1, 10 do
  log[i] = co(i)
  local ok, why = pcall(function()
    if i % 3 == 0 then error({ code = i }) end
    return ("x"):rep(3):gsub("x", function(c) log[#log] = log[#log] + 1 return c .. i end)
  end)
  log.last = ok or why
end
table.sort(log, function(a, b) return a > b end)`,
  "metatables, weak tables, finalizers and numbers by chance": `
local class = { __index = function(t, k) return k .. #t end, __gc = function() gone = (gone or 0) + 1 end }
local weak = setmetatable({}, { __mode = "v" })
for i = 1, 30 do
  local object = setmetatable({ i }, class)
  weak[i] = object
  name = object.field
  drawn = math.random(100) + os.time() % 7
  if i % 10 == 0 then collectgarbage() end
end`,
  "the request": `
for i = 1, 8 do
  Request.HTTP.Metadata["x-amz-meta-" .. i] = tostring(i)
  Request.Response.Message = "turn " .. i
  RGW["count"] = (RGW["count"] or 0) + i
  local keys = {}
  for k, v in pairs(Request.HTTP.Metadata) do keys[#keys + 1] = tostring(k) .. v end
  RGWDebugLog(table.concat(keys, ","))
  Request.Log()
end`,
  "a finalizer at the end": `
local object = setmetatable({}, { __gc = function(o)
  local n = 0
  for i = 1, 5 do n = n + i end
  RGWDebugLog(n)
end })
for i = 1, 20 do local x = { i, object } end`,
  "tail calls, varargs and a goto": `
local function sum(n, ...)
  if n == 0 then return select("#", ...) end
  return sum(n - 1, n, ...)
end
local i = 0
::again::
i = i + 1
local got = sum(i)
if i < 6 then goto again end`,
};

/** Everything that a look at a step shows, and what only a state that is exactly the same can tell. */
function seen(standstill: Standstill): unknown {
  const { L, givenGlobals, recording, step } = standstill;
  const { meter, id_counter, services } = L.l_G;
  const { bytes, tableBytes, instructions, steps, work } = meter;
  const elapsed = services.clock.elapsed();
  const books = { bytes, tableBytes, instructions, steps, work, id_counter, elapsed };
  const frames = stackAt(recording, step).map((_, frame) =>
    scopesOf(L, frame, givenGlobals, "reef").map(({ name, variables }) => [name, shown(variables(), 3)]),
  );
  const sources = ["math.random()", "next(_G)", "rawlen(_G)"];
  const told = sources.map((source) => evaluationText(standstill.evaluate(source)));
  return { books, frames, told };
}

function shown(variables: readonly Variable[], depth: number): unknown {
  return variables.map(({ name, value, children }) => [
    name,
    value,
    depth > 0 && children !== null ? shown(children(), depth - 1) : null,
  ]);
}

describe("a replay that goes on from its milestones", () => {
  it.each(Object.entries(scripts))("stands as a whole run does: %s", (_name, script) => {
    const case_ = `--- case\n{ "release": "reef", "request": { "Bucket": { "Name": "b", "Id": "1" } } }\n`;
    const { input } = parse(`${case_}--- preRequest\n${script}\n--- postRequest\n${script}\n--- session\n`);
    const edit = { step: 9, frame: 0, statement: "made_by_hand = (made_by_hand or 0) + 1" };
    for (const edits of [[], [edit]]) {
      const program: Program = { input, edits };
      const recording = record(input);
      const replays = new Replays(program, recording, 7);
      const random = new Random(recording.steps);
      for (let i = 0; i < 25; i++) {
        const step = 1 + (random.next() % recording.steps);
        const jumped = seen(new Standstill(program, recording, step, replays));
        expect(jumped).toEqual(seen(new Standstill(program, recording, step)));
      }
    }
  });
});
