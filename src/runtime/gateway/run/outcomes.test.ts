import { describe, expect, test } from "vitest";
import type { ReleaseName, RunInput } from "../types";
import { go, lines, pre } from "./run.testing";

describe("a crash", () => {
  const operation = { CopyFrom: { Bucket: "photos", Object: { Name: "o" } } };
  const scripts = {
    preRequest: "error({})",
    postRequest: 'RGWDebugLog(Request.CopyFrom.Bucket) RGWDebugLog("b")',
  };

  test("ends the run", () => {
    const { contexts, http } = go({ scripts, operation });
    expect(contexts.map(({ status }) => status)).toEqual(["crash", "skipped"]);
    expect(contexts[0]!.outcome).toMatchObject({ reason: expect.stringContaining("aborts"), line: 1 });
    expect(http).toBeNull();
  });

  test("leaves finalizers out", () => {
    const script = 'setmetatable({}, {__gc = function() RGWDebugLog("gc") end}) error({})';
    expect(lines(pre(script))).toEqual([]);
    expect(lines(pre(script, { crashes: "report" })).at(-1)).toBe("Lua INFO: gc");
  });

  test("is reported, and the run goes on as documented, if the input says so", () => {
    const { contexts, http } = go({ scripts, operation, crashes: "report" });
    expect(contexts.map(({ status }) => status)).toEqual(["crash", "crash"]);
    expect(lines(contexts[1]!)).toEqual(["Lua INFO: photos", "Lua INFO: b"]);
    expect(contexts[1]!.outcome).toMatchObject({ reason: expect.stringContaining("null pointer"), line: 1 });
    expect(http?.status).toBe(200);
  });
});

describe("outcomes", () => {
  const grants = (ids: string[]) => ({ ObjectACL: { Grants: ids.map((Id) => ({ Id })) } });
  const metadata = { HTTP: { Metadata: { a: "1", b: "2" } } };
  const loop = "for k in pairs(Request.ObjectACL.Grants) do end";
  const insert = 'for k in pairs(Request.HTTP.Metadata) do Request.HTTP.Metadata.z = "1" end';
  const erase = "for k in pairs(Request.HTTP.Metadata) do Request.HTTP.Metadata[tostring(k)] = nil end";
  const keep = "local last for k in pairs(Request.HTTP.Metadata) do last = k end RGWDebugLog(tostring(last))";

  test.each<[string, ReleaseName, string, object, string]>([
    ["two grants for one user hang", "reef", loop, grants(["a", "a"]), "hang"],
    ["two grants for one user are two", "squid", loop, grants(["a", "a"]), "ok"],
    ["inserting in a loop is visited", "reef", insert, metadata, "ok"],
    ["inserting in a loop is undefined", "squid", insert, metadata, "undefined"],
    ["deleting in a loop aborts", "reef", erase, metadata, "crash"],
    [
      "deleting the last in a loop is undefined",
      "squid",
      erase,
      { HTTP: { Metadata: { a: "1" } } },
      "undefined",
    ],
    ["deleting in a loop passes over the next", "squid", erase, metadata, "ok"],
    ["a key kept after the loop is a string", "reef", keep, metadata, "ok"],
    ["a key kept after the loop is undefined", "tentacle", keep, metadata, "undefined"],
  ])("%s (%s)", (_, release, script, request, status) => {
    expect(pre(script, { release, request: request as RunInput["request"] }).status).toBe(status);
  });

  const eraseFromRgw = "for k in pairs(RGW) do RGW[tostring(k)] = nil end RGWDebugLog(#RGW)";
  const growRgw = `for k in pairs(RGW) do RGW["of " .. tostring(k)] = 1 end RGWDebugLog(#RGW)`;
  const keepOfRgw = "local last for k in pairs(RGW) do last = k end RGWDebugLog(tostring(last))";

  test.each<[string, ReleaseName, string, RunInput["global"], string, string[]]>([
    ["deleting in a loop aborts", "reef", eraseFromRgw, { a: 1, b: 2 }, "crash", []],
    ["deleting in a loop passes over the next", "squid", eraseFromRgw, { a: 1, b: 2 }, "ok", ["1"]],
    ["deleting the last follows a null pointer", "squid", eraseFromRgw, { a: 1 }, "crash", []],
    ["deleting the last follows a null pointer", "tentacle", eraseFromRgw, { a: 1, b: 2, c: 3 }, "crash", []],
    ["inserting in a loop moves nothing", "squid", growRgw, { a: 1, b: 2 }, "ok", ["4"]],
    ["a key kept after the loop is a null pointer", "squid", keepOfRgw, { a: 1 }, "crash", []],
  ])("in RGW, %s (%s)", (_, release, script, global, status, logged) => {
    const result = pre(script, { release, global });
    expect(result.status).toBe(status);
    expect(lines(result)).toEqual(logged.map((text) => `Lua INFO: ${text}`));
  });

  test("a key of Environment kept after the loop is a null pointer", () => {
    const { contexts } = go({
      release: "squid",
      scripts: {
        postRequest:
          "local last for k in pairs(Request.Environment) do last = k end RGWDebugLog(tostring(last))",
      },
      operation: { Environment: { "aws:SourceIp": "127.0.0.1" } },
    });
    expect(contexts[0]!.status).toBe("crash");
  });

  test("an RGW entry that is too long leaves the table locked for every later use", () => {
    const { contexts } = go({
      release: "reef",
      scripts: {
        preRequest: 'pcall(function() RGW.k = ("v"):rep(1000) end)',
        postRequest: "RGWDebugLog(#RGW)",
      },
    });
    expect(contexts.map(({ status }) => status)).toEqual(["ok", "hang"]);
    expect(contexts.map(({ outcome }) => outcome?.reason)).toEqual([
      expect.stringContaining("the next use by any request waits for ever"),
      expect.stringContaining("every later use waits for ever"),
    ]);
  });

  test("an RGW entry that is too long is told with its line where it ends the script", () => {
    const { status, outcome } = pre('\nRGW.k = ("v"):rep(1000)', { release: "reef" });
    expect(status).toBe("error");
    expect(outcome).toMatchObject({ reason: expect.stringContaining("by any request waits"), line: 2 });
  });

  test("a script that hangs at its own lock is told so", () => {
    const { status, outcome } = pre("pcall(function() RGW.k = ('v'):rep(1000) end) RGW.k = 1", {
      release: "reef",
    });
    expect(status).toBe("hang");
    expect(outcome?.reason).toContain("every later use waits for ever");
  });
});
