import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { grantsLoop } from "./grantsLoop";

it("fires where two grants of one user hang the gateway", () => {
  expect(
    findings(
      grantsLoop,
      "reef postRequest",
      "if Request.ObjectACL then for k in pairs(Request.ObjectACL.Grants) do end end",
    ),
  ).toEqual(["information: pairs(Request.ObjectACL.Grants)"]);
});

it("is quiet from Squid on, and about other maps", () => {
  expect(
    findings(grantsLoop, "squid postRequest", "for k in pairs(Request.ObjectACL.Grants) do end"),
  ).toEqual([]);
  expect(findings(grantsLoop, "reef postRequest", "for k in pairs(Request.Tags) do end")).toEqual([]);
});
