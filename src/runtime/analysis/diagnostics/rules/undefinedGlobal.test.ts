import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { undefinedGlobal } from "./undefinedGlobal";

it("fires where nil is used, and says why it is nil", () => {
  expect(findings(undefinedGlobal, "pacific", "x = request.RGWOp")).toEqual(["error: request"]);
  expect(findings(undefinedGlobal, "quincy", "RGW.a = 1")).toEqual(["error: RGW"]);
  expect(findings(undefinedGlobal, "reef background", "x = Request.RGWOp")).toEqual(["error: Request"]);
  expect(findings(undefinedGlobal, "pacific", "notify()")).toEqual(["error: notify"]);
});

it("is quiet about tests, and about what the script sets", () => {
  expect(findings(undefinedGlobal, "pacific", "if RGW then RGW.a = 1 end")).toEqual([]);
  expect(findings(undefinedGlobal, "pacific", '_G["notify"] = print notify()')).toEqual([]);
  expect(findings(undefinedGlobal, "pacific", "function notify() end notify()")).toEqual([]);
  expect(findings(undefinedGlobal, "pacific", "x = tostring(nope)")).toEqual([]);
  expect(findings(undefinedGlobal, "reef", "RGW.a = 1")).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(undefinedGlobal, "pacific", "x = request.RGWOp")).toBe("x = Request.RGWOp");
  expect(fixed(undefinedGlobal, "pacific", "RGWDebuglog('x')")).toBe("RGWDebugLog('x')");
});
