import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { emptyInContext } from "./emptyInContext";

it("fires on what is filled later", () => {
  expect(findings(emptyInContext, "reef", "x = Request.User.Id")).toEqual(["information: Request.User.Id"]);
  expect(findings(emptyInContext, "reef", "x = Request.ObjectOwner.DisplayName")).toEqual([
    "information: Request.ObjectOwner.DisplayName",
  ]);
  expect(findings(emptyInContext, "reef", 'x = Request.Environment["aws:SourceIp"]')).toEqual([
    "information: Request.Environment",
  ]);
  expect(findings(emptyInContext, "reef", "for k in pairs(Request.Tags) do end")).toEqual([
    "information: Request.Tags",
  ]);
});

it("is quiet where it is there", () => {
  expect(findings(emptyInContext, "tentacle", "x = Request.User.Id")).toEqual([]);
  expect(
    findings(
      emptyInContext,
      "reef postRequest",
      'x = Request.User.Id .. Request.Environment["aws:SourceIp"]',
    ),
  ).toEqual([]);
});
