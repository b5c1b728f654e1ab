import { describe, expect, it } from "vitest";
import { validateCase } from "../../runtime/cases/format/parse";
import { Debuggee } from "./debuggee";
import type { DebugSettings, LookWish, Recorded, VariableView } from "./views";

const script = [
  "local function deny(why)",
  "  Request.Response.HTTPStatusCode = 403",
  "  Request.Response.Message = why",
  "end",
  "local sum = 0",
  "for i = 1, 3 do",
  "  sum = sum + i",
  "end",
  'RGWDebugLog("sum " .. sum)',
  'deny("because")',
].join("\n");
const caseOf = (preRequest: string) => ({
  format: 1,
  name: "debugged",
  release: "pacific",
  scripts: { preRequest },
  request: {
    RGWOp: "get_obj",
    HTTP: { Metadata: { "x-amz-meta-a": "b" }, Parameters: { versionId: "1" } },
    UserACL: { Grants: [{ Id: "u", Type: 0, User: { Tenant: "", Id: "u" } }] },
    Policy: { Statements: ["one"] },
    Environment: { IAM: "x" },
    Tags: { a: "b" },
  },
});
const here: LookWish = { frame: 0, thread: null, watches: [], from: null };
const nothing: DebugSettings = { breakpoints: [], exceptions: [], dataBreakpoints: [] };

function debug(settings = nothing, text = script) {
  const debuggee = new Debuggee();
  const recorded = debuggee.record(caseOf(text), settings, null) as Recorded;
  return { debuggee, recorded };
}

describe("the debuggee", () => {
  it("says what is wrong with a case and records nothing", () => {
    const debuggee = new Debuggee();
    expect(debuggee.record({ ...caseOf(""), seed: "x" }, nothing, null)).toMatchObject({
      mistakes: [{ path: ["seed"] }],
    });
    expect(() => debuggee.goTo(1)).toThrow("nothing is recorded");
  });

  it("stops before the first line, or at the first thing that is set", () => {
    expect(debug().recorded.stop).toMatchObject({ step: 1, reason: "entry" });
    const breakpoints = [{ context: "preRequest", line: 7, condition: "i == 2" } as const];
    const { debuggee, recorded } = debug({ ...nothing, breakpoints });
    expect(recorded.stop.reason).toBe("breakpoint");
    expect(debuggee.look({ ...here, watches: ["sum", "i"] })).toMatchObject({
      line: 7,
      watches: [
        { ok: true, text: "1" },
        { ok: true, text: "2" },
      ],
    });
  });

  it("gives everything as plain data", () => {
    const { debuggee, recorded } = debug();
    const views = [recorded, debuggee.look(here), debuggee.whatWrote({ kind: "log", index: 0 })];
    expect(structuredClone(views)).toEqual(views);
  });

  it("tells when each line was logged and each field written", () => {
    const { debuggee, recorded } = debug();
    const { outline } = recorded;
    expect(outline.madeAt.log).toHaveLength(1);
    expect(outline.madeAt.change).toHaveLength(2);
    debuggee.goTo(outline.madeAt.change[0]! + 1);
    expect(debuggee.look({ ...here, watches: ["Request.Response.HTTPStatusCode"] })).toMatchObject({
      line: 3,
      threads: [{ status: "running", frames: [{ name: "deny" }, { name: "main chunk" }] }],
      watches: [{ text: "403" }],
    });
  });

  it("opens tables part by part and names the step that wrote a field", () => {
    const { debuggee, recorded } = debug();
    debuggee.goTo(recorded.outline.steps);
    const request = debuggee.look(here).scopes.find(({ name }) => name === "Request")!;
    const response = request.variables.find(({ name }) => name === "Response")!;
    const status = debuggee.children(response.reference)!.find(({ name }) => name === "HTTPStatusCode")!;
    expect(status).toMatchObject({ value: "403", path: "Request.Response.HTTPStatusCode" });
    expect(status.writtenAt).toBeGreaterThan(1);
  });

  it("gives every field of the request a path that a case may stop at", () => {
    const { debuggee } = debug();
    const paths: string[] = [];
    const collect = (variables: VariableView[]) => {
      for (const { path, reference } of variables) {
        if (path !== undefined) paths.push(path);
        if (reference > 0) collect(debuggee.children(reference)!);
      }
    };
    collect(debuggee.look(here).scopes.find(({ name }) => name === "Request")!.variables);
    const dataBreakpoints = paths.map((path) => ({ kind: "field", path }));
    expect(paths.length).toBeGreaterThan(20);
    const parsed = validateCase({ ...caseOf(script), debug: { dataBreakpoints } });
    expect(
      parsed.ok ? [] : parsed.issues.map(({ message, path }) => [paths[Number(path[2])], message]),
    ).toEqual([]);
  });

  it("answers expressions, and makes another recording of a statement", () => {
    const { debuggee, recorded } = debug();
    debuggee.goTo(recorded.outline.madeAt.log[0]!);
    expect(debuggee.evaluate("sum + 1", here)).toMatchObject({ ok: true, text: "7" });
    expect(debuggee.evaluate("nil + 1", here)).toMatchObject({ ok: false });
    const { recorded: fork } = debuggee.evaluate("sum = 100", here);
    expect(fork?.outline.result.contexts[0]?.log[0]?.text).toBe("Lua INFO: sum 100");
  });

  it("lists the hits of a logpoint and the past values of a watch", () => {
    const { debuggee } = debug();
    const logpoint = { context: "preRequest", line: 7, logMessage: "i is {i}" } as const;
    const { logged } = debuggee.set({ ...nothing, breakpoints: [logpoint] });
    expect(logged.map(({ text }) => text)).toEqual(["i is 1", "i is 2", "i is 3"]);
    const { rows } = debuggee.history(["sum", "i"]);
    expect(rows.map(({ values }) => values)).toEqual(
      expect.arrayContaining([
        ["0", "1"],
        ["1", "2"],
        ["3", "3"],
        ["6", "nil"],
      ]),
    );
    const third = rows.find(({ values }) => values[0] === "3");
    expect(third?.changed).toEqual([true, true]);
  });

  it("goes on with the past values of a watch where they ended", () => {
    const { debuggee } = debug(nothing, "local t = 0\nfor i = 1, 1500 do\n  t = i\nend\n");
    const first = debuggee.history(["t"]);
    expect(first.looked).toBe(2000);
    const next = debuggee.history(["t"], first);
    expect(next.rows[0]).toMatchObject({ values: [String(Number(first.last[0]) + 1)], changed: [true] });
    expect(next.rows[0]!.step).toBeGreaterThan(2000);
    expect(next.last).toEqual(["1500"]);
    const whole = [...first.rows, ...next.rows].map(({ values }) => Number(values[0]));
    expect(whole.slice(1)).toEqual(Array.from({ length: 1501 }, (_, i) => i));
    expect(debuggee.history(["t"], next).rows).toEqual([]);
  });

  it("stays with the recording before where an edited script does not compile", () => {
    const { debuggee } = debug();
    debuggee.goTo(5);
    expect(debuggee.replace(caseOf(`${script}\nlocal = 1`))).toEqual({
      broken: { context: "preRequest", line: 11, message: "<name> expected near '='" },
    });
    expect(debuggee.look(here).step).toBe(5);
  });

  it("keeps what was looked at while it prepares for jumps", () => {
    const { debuggee, recorded } = debug(nothing, "t = { n = 0 }\nfor i = 1, 60000 do\n  t.n = i\nend\n");
    expect(recorded.outline.steps).toBeGreaterThan(100_000);
    debuggee.goTo(3);
    const globals = debuggee.look(here).scopes.find(({ name }) => name === "Globals")!.variables;
    const { reference } = globals.find(({ name }) => name === "t")!;
    debuggee.prepare();
    expect(debuggee.children(reference)).toMatchObject([{ name: "n", value: "0" }]);
    debuggee.goTo(recorded.outline.steps);
    expect(debuggee.evaluate("t.n", here).text).toBe("60000");
  });

  it("names the module that a frame is in, with the line of its text", () => {
    const modules = [{ name: "util", text: "return function()\n  return 1\nend" }];
    const breakpoints = [{ context: "preRequest", module: "util", line: 2 } as const];
    const debuggee = new Debuggee();
    debuggee.record(
      { ...caseOf('local util = require("util")\nlocal one = util()'), modules },
      { ...nothing, breakpoints },
      null,
    );
    const frames = debuggee.look(here).threads[0]!.frames;
    expect(frames[0]).toMatchObject({ line: null, at: "util.lua:2", module: { name: "util", line: 2 } });
    expect(frames[1]).toMatchObject({ line: 2 });
    expect(frames[1]).not.toHaveProperty("module");
  });

  it("keeps the place in an edited script", () => {
    const { debuggee } = debug();
    debuggee.goTo(2);
    const again = debuggee.replace(caseOf(`${script}\nlocal more = 1`)) as Recorded;
    expect(again.stop.step).toBe(2);
    expect(again.parted).toEqual({ step: again.outline.steps, context: "preRequest", line: 11 });
  });
});
