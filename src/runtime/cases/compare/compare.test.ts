import { describe, expect, it } from "vitest";
import type { Case } from "../format/case";
import { readCase } from "../read";
import { compareCase, isDecision, onVersion } from ".";

function caseOf(preRequest: string, more: object = {}): Case {
  const parsed = readCase(
    JSON.stringify({ format: 1, name: "c", release: "reef", scripts: { preRequest }, ...more }),
  );
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.case;
}

function compared(before: string, after: string, more: object = {}) {
  const aCase = caseOf(before, more);
  return compareCase(aCase, onVersion(aCase, { label: "new", scripts: { preRequest: after } }));
}

const put = { RGWOp: "put_obj", HTTP: { Method: "PUT", Metadata: { "x-amz-meta-a": "b" } } };

describe("comparing two versions on a case", () => {
  it("finds nothing where nothing that they show differs", () => {
    const { flips, log, parting } = compared('RGWDebugLog("a")', '-- said again\nRGWDebugLog("a")');
    expect({ flips, log, parting }).toEqual({ flips: [], log: [], parting: null });
  });

  it("does not take an address for a difference", () => {
    const script = "RGWDebugLog(tostring({}))";
    expect(compared(script, `local other = {}\n${script}`)).toMatchObject({ flips: [], log: [] });
  });

  it("tells the decisions that flip: status, answer, response and metadata", () => {
    const { flips } = compared(
      'Request.HTTP.Metadata["x-amz-meta-a"] = "c"',
      'Request.Response.Message = "no"\nerror("refused")',
      { request: put },
    );
    expect(flips.filter(isDecision)).toEqual([
      { kind: "status", path: "status.preRequest", before: "ok", after: "error" },
      { kind: "response", path: "response.Message", before: "", after: "no" },
      { kind: "metadata", path: 'request.HTTP.Metadata["x-amz-meta-a"]', before: "c", after: "b" },
    ]);
    expect(flips).toContainEqual({
      kind: "error",
      path: "error.preRequest",
      before: null,
      after: expect.stringContaining("refused"),
    });
  });

  it("tells a flipped expectation, the RGW table, the operations log and what was sent", () => {
    const { flips } = compared("RGW.seen = 1", "Request.Log()", {
      request: put,
      expect: { opsLog: 0 },
    });
    expect(flips.map(({ kind, path }) => `${kind} ${path}`)).toEqual(
      expect.arrayContaining(["global global.seen", "opsLog opsLog", "expectation expect.opsLog"]),
    );
  });

  it("aligns the logs by their text", () => {
    const { log } = compared(
      'RGWDebugLog("a") RGWDebugLog("b") RGWDebugLog("d")',
      'RGWDebugLog("a") RGWDebugLog("x") RGWDebugLog("y") RGWDebugLog("d")',
    );
    const texts = log.map(({ before, after, same }) => [before?.text ?? null, after?.text ?? null, same]);
    expect(texts).toEqual([
      ["Lua INFO: a", "Lua INFO: a", true],
      ["Lua INFO: b", "Lua INFO: x", false],
      [null, "Lua INFO: y", false],
      ["Lua INFO: d", "Lua INFO: d", true],
    ]);
  });

  it("shows the first step at which the runs part, with the steps before it", () => {
    const { parting } = compared(
      'local op = Request.RGWOp\nif op == "put_obj" then\n  RGWDebugLog("put")\nend',
      'local op = Request.RGWOp\n-- only reads now\nif op == "get_obj" then\n  RGWDebugLog("put")\nend',
      { request: put },
    );
    expect(parting).toMatchObject({
      context: "preRequest",
      before: { step: 2, line: 2, text: 'if op == "put_obj" then', depth: 1 },
      after: { step: 2, line: 3, text: 'if op == "get_obj" then' },
      shared: [{ step: 1, line: 1, text: "local op = Request.RGWOp" }],
    });
  });

  it("finds the step at which two releases part although they run the same line", () => {
    const aCase = caseOf("local b = Request.Bucket\nRGWDebugLog(tostring(b == nil))", { release: "pacific" });
    const { parting, log } = compareCase(aCase, onVersion(aCase, { label: "reef", release: "reef" }));
    expect(log).toHaveLength(1);
    expect(parting).toMatchObject({
      before: { line: 2, did: ["Lua INFO: true"] },
      after: { line: 2, did: ["Lua INFO: false"] },
      shared: [{ line: 1 }],
    });
  });

  it("says that a run has ended where the other goes on", () => {
    const { parting } = compared("local a = 1", 'local a = 1\nRGWDebugLog("more")');
    expect(parting).toMatchObject({ before: null, after: { line: 2, text: 'RGWDebugLog("more")' } });
  });
});
