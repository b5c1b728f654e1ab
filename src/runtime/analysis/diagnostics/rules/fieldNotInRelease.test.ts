import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { fieldNotInRelease } from "./fieldNotInRelease";

it("fires where only other releases have the field", () => {
  expect(findings(fieldNotInRelease, "pacific", "x = Request.Trace.Enable")).toEqual(["error: Trace"]);
  expect(findings(fieldNotInRelease, "squid postRequest", "x = Request.Bucket.Count")).toEqual([
    "error: Count",
  ]);
  expect(findings(fieldNotInRelease, "pacific", 'Request.HTTP.StorageClass = "COLD"')).toEqual([
    "error: StorageClass",
  ]);
  expect(findings(fieldNotInRelease, "reef putData", "x = Request.Log()")).toEqual(["error: Log"]);
});

it("is quiet where this release has it", () => {
  expect(findings(fieldNotInRelease, "reef", "x = Request.Trace.Enable")).toEqual([]);
  expect(
    findings(fieldNotInRelease, "pacific postRequest", "x = Request.Bucket and Request.Bucket.Count"),
  ).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(fieldNotInRelease, "squid", "x = Request.log()")).toBe("x = Request.Log()");
});
