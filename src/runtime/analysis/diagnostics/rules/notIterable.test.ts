import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { notIterable } from "./notIterable";

it("fires on pairs, ipairs and # of a plain table", () => {
  expect(findings(notIterable, "reef", "for k in pairs(Request) do end")).toEqual(["error: Request"]);
  expect(findings(notIterable, "reef", "for k in ipairs(Request.HTTP) do end")).toEqual([
    "error: Request.HTTP",
  ]);
  expect(findings(notIterable, "reef", "x = #Request.Response")).toEqual(["error: #Request.Response"]);
});

it("tells that ipairs sees nothing in a map", () => {
  expect(findings(notIterable, "reef", "for i in ipairs(Request.HTTP.Metadata) do end")).toEqual([
    "information: ipairs",
  ]);
});

it("is quiet about maps and lists", () => {
  expect(
    findings(notIterable, "reef", "for k in pairs(Request.Tags) do end x = #Request.UserPolicies"),
  ).toEqual([]);
  expect(findings(notIterable, "reef putData", "for i, c in ipairs(Data) do end")).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(notIterable, "reef", "for i in ipairs(Request.Tags) do end")).toBe(
    "for i in pairs(Request.Tags) do end",
  );
});
