import { describe, expect, test } from "vitest";
import { releaseNames } from "../types";
import { inputOf } from "./input.testing";
import { run } from "./run";
import { lines, pre } from "./run.testing";

describe("limits", () => {
  const endless = "while true do end";

  test.each(releaseNames)("of memory: %s", (release) => {
    const { status } = pre('local t = {} for i = 1, 1e5 do t[i] = "x" .. i end', { release });
    expect(status).toBe(["squid", "tentacle"].includes(release) ? "memoryLimit" : "ok");
  });

  test("of run time: the newest release ends an endless loop, others are ended by this run's guard", () => {
    const ended = pre(endless, { release: "tentacle" });
    expect(ended).toMatchObject({ status: "timeLimit", returnCode: -1 });
    expect(lines(ended)).toEqual(["Lua ERROR: Lua runtime limit exceeded: total elapsed time is 1001 ms"]);
    const squid = run(inputOf({ release: "squid", scripts: { preRequest: endless } }), {
      guard: { instructions: 1_000_000 },
    });
    expect(squid.contexts[0]?.status).toBe("stopped");
  });

  test("of run time are held against a real clock where one is given", () => {
    const guard = { instructions: 1_000_000 };
    const input = inputOf({ release: "tentacle", scripts: { preRequest: endless } });
    expect(run(input, { guard, hostClock: () => 0 }).contexts[0]?.status).toBe("stopped");
    let now = 0;
    const ended = run(input, { guard, hostClock: () => (now += 100) }).contexts[0];
    expect(ended).toMatchObject({ status: "timeLimit", instructions: expect.any(Number) });
    expect(ended?.instructions).toBeLessThan(guard.instructions);
  });

  test.each([
    ["log lines", 'while true do RGWDebugLog(("x"):rep(1e5)) end'],
    ["changes", 'while true do Request.Response.Message = ("x"):rep(1e5) end'],
    ["records of the operations log", "while true do Request.Log() end"],
  ])(
    "of what a run writes down: endless %s are ended also where instructions are not counted",
    (_, script) => {
      const input = inputOf({
        release: "reef",
        scripts: { preRequest: `pcall(function() ${script} end)` },
      });
      const [ended] = run(input, { guard: { instructions: Number.POSITIVE_INFINITY } }).contexts;
      expect(ended).toMatchObject({
        status: "stopped",
        outcome: { reason: expect.stringContaining("64 MiB of log lines and changes") },
      });
    },
  );

  test("can be the case's own", () => {
    expect(pre(endless, { release: "tentacle", limits: { runtimeMs: 10 } }).log[0]?.text).toContain("11 ms");
    expect(pre(endless, { release: "pacific", limits: { runtimeMs: 10 } }).status).toBe("timeLimit");
  });
});
