import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { wrongType } from "./wrongType";

it("fires on arguments, keys and values that do not convert", () => {
  expect(findings(wrongType, "reef", "RGWDebugLog({})")).toEqual(["error: {}"]);
  expect(findings(wrongType, "reef", "RGWDebugLog()")).toEqual(["error: RGWDebugLog()"]);
  expect(findings(wrongType, "reef", "RGWDebugLog(Request.HTTP)")).toEqual(["error: Request.HTTP"]);
  expect(findings(wrongType, "reef", 'Request.Response.HTTPStatusCode = "abc"')).toEqual(['error: "abc"']);
  expect(findings(wrongType, "reef", "Request.Response.HTTPStatusCode = 404.5")).toEqual(["error: 404.5"]);
  expect(findings(wrongType, "reef", "Request.Response.Message = nil")).toEqual(["error: nil"]);
  expect(findings(wrongType, "reef", "Request.HTTP.Metadata.a = true")).toEqual(["error: true"]);
  expect(findings(wrongType, "reef", "x = Request[true]")).toEqual(["error: true"]);
  expect(findings(wrongType, "reef", 'x = Request.UserPolicies["a"]')).toEqual(['error: "a"']);
  expect(findings(wrongType, "reef putData", "x = Data.x")).toEqual(["error: Data.x"]);
});

it("knows what the RGW table cannot hold", () => {
  expect(findings(wrongType, "reef", "RGW.a = {} RGW.b = true RGW.c = nil")).toEqual(["error: {}"]);
});

it("knows which releases delete by nil", () => {
  expect(findings(wrongType, "quincy", "Request.HTTP.Metadata.a = nil")).toEqual(["error: nil"]);
  expect(findings(wrongType, "reef", "Request.HTTP.Metadata.a = nil")).toEqual([]);
});

it("is quiet about what converts or is not known", () => {
  expect(
    findings(
      wrongType,
      "reef",
      'RGWDebugLog(1) RGWDebugLog(x) Request.Response.HTTPStatusCode = "404" Request.Response.Message = 1.5 y = Request.HTTP.Metadata[5]',
    ),
  ).toEqual([]);
});
