import { describe, expect, it } from "vitest";
import { runCase, validateCase } from "../../runtime";
import { verdictOf } from "./verdict";

function verdict(scripts: Record<string, string>) {
  const parsed = validateCase({ format: 1, name: "", release: "reef", scripts });
  if (!parsed.ok) throw new Error(parsed.issues[0]!.message);
  return verdictOf(runCase(parsed.case));
}

describe("the verdict on a run", () => {
  it("counts what came of a run to its end", () => {
    expect(verdict({ preRequest: "RGWDebugLog(1) Request.Response.Message = 'm'" })).toEqual({
      tone: "good",
      title: "Ran to its end: 1 log line, 1 change.",
    });
  });

  it("quotes an error, with its line", () => {
    expect(verdict({ preRequest: "\nerror('e', 0)" })).toMatchObject({
      tone: "bad",
      title: "preRequest ended with an error.",
      quote: "e",
      at: { context: "preRequest", line: 2 },
    });
  });

  it("warns of what a script leaves behind that ran to its end", () => {
    expect(verdict({ preRequest: "pcall(function() RGW.k = ('v'):rep(1000) end)" })).toMatchObject({
      tone: "warn",
      title: "preRequest ran to its end.",
      reason: expect.stringContaining("mutex locked"),
    });
  });
});
