import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { inventedApi } from "./inventedApi";

it("fires on what tutorials invent", () => {
  expect(findings(inventedApi, "reef", "abort()")).toEqual(["error: abort"]);
  expect(findings(inventedApi, "reef postRequest", 'Response.HTTP.AddHeader("a", "b")')).toEqual([
    "error: Response",
  ]);
  expect(findings(inventedApi, "reef", "x = Request.HTTP.ContentType")).toEqual(["error: ContentType"]);
  expect(findings(inventedApi, "reef", "x = Request.HTTP.ContentLength")).toEqual(["error: ContentLength"]);
  expect(findings(inventedApi, "reef", 'x = Request.Environment["REMOTE_ADDR"]')).toEqual([
    'information: Request.Environment["REMOTE_ADDR"]',
  ]);
  expect(findings(inventedApi, "reef", 'RGW.Log(20, "x")')).toEqual(["error: RGW.Log"]);
  expect(findings(inventedApi, "reef", "x = Request.Env")).toEqual(["error: Env"]);
});

it("is quiet about a function of one's own", () => {
  expect(findings(inventedApi, "reef", "local function abort() end abort()")).toEqual([]);
  expect(findings(inventedApi, "reef", 'x = Request.Environment["aws:SourceIp"]')).toEqual([]);
});

it("fixes a field that has another name", () => {
  expect(fixed(inventedApi, "reef", "x = Request.HTTP.ContentLength")).toBe("x = Request.ContentLength");
});
