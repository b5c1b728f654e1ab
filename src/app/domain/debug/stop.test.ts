import { describe, expect, it } from "vitest";
import type { EffectView, Look } from "../../../worker/debug/client";
import { announce, changedBetween } from "./stop";

const look = (step: number, line: number, locals: Record<string, string>): Look => ({
  step,
  line,
  context: "preRequest",
  thread: null,
  frames: [{ name: "deny", context: "preRequest", line, range: [5, 9] }],
  frame: 0,
  scopes: [
    {
      name: "Locals",
      variables: Object.entries(locals).map(([name, value]) => ({
        name,
        value,
        type: "number",
        reference: 0,
      })),
    },
  ],
  watches: [],
});
const write: EffectView = {
  kind: "change",
  step: 8,
  at: 8,
  context: "preRequest",
  line: 6,
  text: "Request.Response.HTTPStatusCode = 403",
};

describe("a stop", () => {
  it("tells the writes on the way and the variables that are new", () => {
    expect(changedBetween(look(8, 6, { a: "1" }), look(9, 7, { a: "1", b: "2" }), [write])).toEqual([
      "Request.Response.HTTPStatusCode = 403",
      "b = 2",
    ]);
  });

  it("tells on the way back what has not happened yet", () => {
    expect(changedBetween(look(9, 7, {}), look(8, 6, {}), [write])).toEqual([
      "undone: Request.Response.HTTPStatusCode = 403",
    ]);
  });

  it("compares no variables of two functions", () => {
    const other = look(9, 2, { a: "5" });
    other.frames[0]!.range = [1, 3];
    expect(changedBetween(look(8, 6, { a: "1" }), other, [])).toEqual([]);
  });

  it("is said with its reason, line and changes", () => {
    const said = announce({ step: 9, reason: "breakpoint" }, look(9, 7, {}), 14, ["a = 1"]);
    expect(said).toBe("Breakpoint. preRequest line 7, in deny. Step 9 of 14. Changed: a = 1.");
  });
});
