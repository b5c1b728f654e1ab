import { describe, expect, test } from "vitest";
import type { Context, ReleaseName } from "../types";
import { adviceOn } from "./advice";
import { go } from "./run.testing";

/** The outcome of a script in a context of a release. */
function outcome(script: string, release: ReleaseName = "reef", context: Context = "preRequest") {
  const request = { HTTP: { Metadata: { "x-amz-meta-a": "1" } } };
  return go({ release, scripts: { [context]: script }, request }).contexts[0]!.outcome!;
}

describe("advice on an error", () => {
  const pairs = (body: string) => `for k in pairs(Request.HTTP.Metadata) do ${body} end`;

  test.each<[string, ReleaseName, RegExp]>([
    [pairs("RGWDebugLog('a' .. k)"), "squid", /^Write tostring\(k\): in this release the keys of pairs/],
    [pairs("local x = k.a"), "tentacle", /^Write tostring\(k\)/],
    [pairs("local x = Request.HTTP.Metadata[k]"), "squid", /^Use tostring\(key\)/],
    [pairs("RGWDebugLog(k)"), "tentacle", /^Use tostring\(key\)/],
    [pairs(pairs("")), "squid", /copy the map into a table once/],
    ["local x = Request.Foo", "reef", /^Use a field that this release has; the field reference/],
    ["Request.RGWOp = 'x'", "reef", /^Write only to fields that take it/],
    ["for k in pairs(Request) do end", "reef", /^Name the fields one by one/],
    ["local n = #Request", "reef", /^Name the fields one by one/],
    ["require('report')", "reef", /^Add the package of report to the allowlist, or report to the case/],
    ["Request.HTTP.Metadata.k = ('v'):rep(1000)", "reef", /within 1000 bytes together/],
    ["RGW.a = {}", "reef", /it holds no tables/],
    ["RGW.a = 'x' RGW.Increment('a')", "reef", /an entry that is a number/],
    ["RGW.increment = 1", "reef", /another name/],
    ["RGWDebugLog(nil)", "reef", /RGWDebugLog\(tostring\(value\)\)/],
    ["Request.Response.HTTPStatusCode = 'x'", "reef", /^Assign a value of the type/],
    ["abort()", "reef", /^Check the name abort: /],
    ["local x = Request.Object.Name", "reef", /^Test the value for nil/],
    ["local x = nil < 1", "reef", /^Test the value for nil/],
    ["local x = 'a' .. true", "reef", /^Use tostring before joining/],
    ["local x = 'a' < 1", "reef", /^Use tonumber/],
    ["local function f() return 1 + f() end f()", "reef", /calls itself too often/],
    ["error('refused')", "reef", /^Mend the line that the message names, or guard the call with pcall/],
  ])("of %s in %s", (script, release, fix) => {
    expect(outcome(script, release).fix).toMatch(fix);
  });

  test("says in Pacific that pcall does not help", () => {
    expect(outcome("local x = Request.Foo", "pacific").fix).toMatch(/pcall does not see this error/);
  });

  test("keeps a word of the message as it is, dollar signs and all", () => {
    expect(adviceOn("module '$&' not found:")).toBe(
      "Add the package of $& to the allowlist, or $& to the case as a module of its own.",
    );
  });
});

test("what goes on after an error is told by its context", () => {
  expect(outcome("error('x')").reason).toMatch(/the request goes on as if the script had ended there/);
  expect(outcome("error('x')", "reef", "background").reason).toMatch(/the next round comes all the same/);
});

test("the background script is not told to move to the background", () => {
  expect(outcome("while true do end", "tentacle", "background").fix).toBe("Do less in each round.");
  expect(outcome("while true do end", "tentacle").fix).toMatch(/move the work to the background context/);
});

test("the guard of memory asks for less memory, that of instructions for shorter loops", () => {
  const memory = outcome("local t = {} for i = 1, 1e9 do t[i] = ('x'):rep(1e6) .. i end");
  expect(memory.reason).toMatch(/stopped at 256 MiB of memory/);
  expect(memory.fix).toMatch(/^Keep less at once/);
  const loop = outcome("while true do end");
  expect(loop.reason).toMatch(/stopped at 100 million VM instructions/);
  expect(loop.fix).toMatch(/^End the loop/);
});
