import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { tableWithoutData } from "./tableWithoutData";

it("fires where using the table crashes the gateway", () => {
  expect(
    findings(
      tableWithoutData,
      "pacific postRequest",
      "if Request.CopyFrom then x = Request.CopyFrom.Bucket end",
    ),
  ).toEqual(["error: Request.CopyFrom.Bucket"]);
  expect(
    findings(
      tableWithoutData,
      "quincy postRequest",
      "local p = Request.Policy if p then x = #p.Statements end",
    ),
  ).toEqual(["error: #p.Statements"]);
  expect(
    findings(
      tableWithoutData,
      "pacific postRequest",
      "if Request.Policy then for i in pairs(Request.Policy.Statements) do end end",
    ),
  ).toEqual(["error: pairs(Request.Policy.Statements)"]);
});

it("is quiet about testing it, and where it is fixed", () => {
  expect(findings(tableWithoutData, "pacific postRequest", "x = Request.CopyFrom ~= nil")).toEqual([]);
  expect(
    findings(
      tableWithoutData,
      "quincy postRequest",
      "if Request.CopyFrom then x = Request.CopyFrom.Bucket end",
    ),
  ).toEqual([]);
  expect(
    findings(
      tableWithoutData,
      "reef postRequest",
      "if Request.Policy then x = #Request.Policy.Statements end",
    ),
  ).toEqual([]);
});
