import { describe, expect, it } from "vitest";
import type { EffectView, Look } from "../../../worker/debug/client";
import { announce, changedBetween, isFieldChanged } from "./stop";

const write: EffectView = {
  kind: "change",
  step: 8,
  context: "preRequest",
  line: 6,
  text: "Request.Response.HTTPStatusCode = 403",
  path: "Request.Response.HTTPStatusCode",
};

/** A stop in a function, after some effects. */
function look(step: number, line: number, locals: Record<string, string>, effects: EffectView[] = []): Look {
  const variables = Object.entries(locals).map(([name, value]) => ({
    name,
    value,
    type: "number",
    reference: 0,
  }));
  return {
    step,
    line,
    context: "preRequest",
    threads: [
      {
        thread: 1,
        name: "preRequest",
        status: "running",
        frames: [{ name: "deny", context: "preRequest", line, range: [5, 9], step }],
      },
    ],
    thread: 1,
    frame: 0,
    passed: { effects, count: effects.length },
    scopes: [{ name: "Locals", variables }],
    watches: [],
  };
}

describe("a stop", () => {
  it("tells the writes on the way and the variables that are new", () => {
    expect(changedBetween(look(8, 6, { a: "1" }), look(9, 7, { a: "1", b: "2" }, [write]))).toEqual({
      said: ["Request.Response.HTTPStatusCode = 403", "b = 2"],
      count: 2,
    });
  });

  it("tells on the way back what has not happened yet", () => {
    expect(changedBetween(look(9, 7, {}), look(8, 6, {}, [write])).said).toEqual([
      "undone: Request.Response.HTTPStatusCode = 403",
    ]);
  });

  it("compares no variables of two functions or of two threads", () => {
    const function2 = look(9, 2, { a: "5" });
    function2.threads[0]!.frames[0]!.range = [1, 3];
    expect(changedBetween(look(8, 6, { a: "1" }), function2).count).toBe(0);
    const thread2 = { ...look(9, 7, { a: "5" }), thread: 2 };
    expect(changedBetween(look(8, 6, { a: "1" }), thread2).count).toBe(0);
  });

  it("is said with its reason, line and changes", () => {
    const said = announce({ step: 9, reason: "breakpoint" }, look(9, 7, {}), 14, {
      said: ["a = 1"],
      count: 1,
    });
    expect(said).toBe("Breakpoint. preRequest line 7, in deny. Step 9 of 14. Changed: a = 1.");
  });

  it("names the first changes and counts the rest", () => {
    const changed = { said: ["a = 1", "b = 1", "c = 1", "d = 1"], count: 2000 };
    expect(announce({ step: 9, reason: "end" }, look(9, 7, {}), 14, changed)).toMatch(
      /Changed: a = 1; b = 1; c = 1 and 1,997 more\.$/,
    );
  });

  it("says which coroutine runs", () => {
    const inside = look(9, 7, {});
    inside.threads[0]!.name = "coroutine 2";
    expect(announce({ step: 9, reason: "step" }, inside, 14, { said: [], count: 0 })).toContain(
      "in deny, coroutine 2.",
    );
  });

  it("names the file of a module", () => {
    const inside = look(9, 7, {});
    inside.threads[0]!.frames[0]!.at = "util.lua:7";
    expect(announce({ step: 9, reason: "step" }, inside, 14, { said: [], count: 0 })).toContain(
      "preRequest util.lua:7, in deny.",
    );
  });

  it("marks a written field and the tables that hold it", () => {
    const at = look(9, 7, {}, [write]);
    const paths = ["Request.Response", "Request.Response.HTTPStatusCode", "Request.Response.HTTPStatus"];
    expect(paths.map((path) => isFieldChanged(at, path))).toEqual([true, true, false]);
  });
});
