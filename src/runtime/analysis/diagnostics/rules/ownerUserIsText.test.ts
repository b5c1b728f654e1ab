import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { ownerUserIsText } from "./ownerUserIsText";

it("fires where the user is a text", () => {
  expect(findings(ownerUserIsText, "squid postRequest", "x = tostring(Request.ObjectOwner.User.Id)")).toEqual(
    ["information: Id"],
  );
  expect(
    findings(ownerUserIsText, "squid postRequest", 'x = "a" .. Request.ObjectOwner.User.Tenant'),
  ).toEqual(["error: Tenant"]);
});

it("is quiet where it is a table", () => {
  expect(findings(ownerUserIsText, "reef postRequest", 'x = "a" .. Request.ObjectOwner.User.Tenant')).toEqual(
    [],
  );
  expect(
    findings(ownerUserIsText, "squid postRequest", "x = Request.User.Id .. Request.ObjectOwner.User:upper()"),
  ).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(ownerUserIsText, "squid postRequest", "x = Request.ObjectOwner.User.Id")).toBe(
    "x = Request.ObjectOwner.User",
  );
});
