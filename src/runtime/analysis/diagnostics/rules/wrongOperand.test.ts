import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { wrongOperand } from "./wrongOperand";

it("fires where Lua raises an error for certain", () => {
  expect(
    findings(wrongOperand, "reef postRequest", 'x = "enabled: " .. Request.Bucket.Quota.Enabled'),
  ).toEqual(["error: Request.Bucket.Quota.Enabled"]);
  expect(findings(wrongOperand, "reef", 'x = "a" .. Request.HTTP')).toEqual(["error: Request.HTTP"]);
  expect(findings(wrongOperand, "reef", "x = Request.HTTP.Metadata + 1")).toEqual([
    "error: Request.HTTP.Metadata",
  ]);
  expect(findings(wrongOperand, "reef", 'x = "abc" * 2')).toEqual(['error: "abc"']);
  expect(findings(wrongOperand, "reef", "Request.RGWOp()")).toEqual(["error: Request.RGWOp"]);
  expect(findings(wrongOperand, "reef", "x = Request.ContentLength.x")).toEqual([
    "error: Request.ContentLength",
  ]);
  expect(findings(wrongOperand, "reef", "x = #Request.ContentLength")).toEqual([
    "error: Request.ContentLength",
  ]);
});

it("is quiet where it works, or may", () => {
  expect(
    findings(
      wrongOperand,
      "reef",
      'x = "10" + 1 y = "n " .. Request.ContentLength .. z z = -Request.ContentLength',
    ),
  ).toEqual([]);
  expect(findings(wrongOperand, "reef", "local t = setmetatable({}, mt) t()")).toEqual([]);
  expect(findings(wrongOperand, "reef", "x = #Request.RGWOp + #Request.Tags")).toEqual([]);
});
