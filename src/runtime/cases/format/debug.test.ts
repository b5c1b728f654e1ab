import { describe, expect, it } from "vitest";
import { formatIssue } from "../issue";
import { validateCase } from "./parse";

function mistakesOf(debug: unknown): string[] {
  const parsed = validateCase({ format: 1, name: "n", release: "pacific", scripts: {}, debug });
  return parsed.ok ? [] : parsed.issues.map(formatIssue);
}

const at = { context: "preRequest", line: 3 };

describe("the debug of a case", () => {
  it("takes every kind of stop", () => {
    const debug = {
      breakpoints: [
        { ...at, condition: "n > 2", hitCondition: ">= 3" },
        { ...at, logMessage: "n is {n}" },
      ],
      dataBreakpoints: [
        { kind: "field", path: 'Request.HTTP.Metadata["x-amz-meta-a"]', hitCondition: "2" },
        { kind: "field", path: 'RGW["counter"]' },
        { kind: "local", context: "preRequest", lineDefined: 0, name: "total" },
      ],
      exceptions: ["all"],
      watches: ["n"],
      step: 7,
    };
    expect(mistakesOf(debug)).toEqual([]);
    expect(mistakesOf({})).toEqual([]);
  });

  it.each([
    [
      { breakpoints: [{ ...at, hitCondition: "often" }] },
      'debug.breakpoints[0].hitCondition: hit condition "often": expected a number, or one after =, >, >=, <, <= or %',
    ],
    [
      { breakpoints: [{ ...at, logMessage: "n is {n" }] },
      'debug.breakpoints[0].logMessage: log message "n is {n": the brace at character 6 is not closed',
    ],
    [{ breakpoints: [{ ...at, line: 0 }] }, "debug.breakpoints[0].line: expected a number above 0, got 0"],
    [
      { breakpoints: [{ line: 3 }] },
      'debug.breakpoints[0].context: is missing: expected one of "background", "preRequest", "getData", "putData", "postRequest"',
    ],
    [
      { dataBreakpoints: [{ kind: "field", path: "Request.Bukket" }] },
      'debug.dataBreakpoints[0].path: Request has no field Bukket (did you mean "Bucket"?)',
    ],
    [
      { dataBreakpoints: [{ kind: "field", path: "1 + 1" }] },
      'debug.dataBreakpoints[0].path: is no path such as Request.HTTP.Metadata["x-amz-meta-a"]',
    ],
    [
      { dataBreakpoints: [{ kind: "upvalue", name: "n" }] },
      'debug.dataBreakpoints[0].kind: expected a data breakpoint of kind "field" or "local", got {"kind":"upvalue","name":"n"}',
    ],
    [{ exceptions: ["some"] }, 'debug.exceptions[0]: expected one of "all", "uncaught", got "some"'],
    [{ step: -1 }, "debug.step: expected a number that is not negative, got -1"],
    [{ breakPoints: [] }, 'debug.breakPoints: unknown key (did you mean "breakpoints"?)'],
  ])("says where %j is wrong", (debug, mistake) => {
    expect(mistakesOf(debug)).toEqual([mistake]);
  });
});
