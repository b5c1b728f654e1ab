import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { nilValue } from "./nilValue";

it("fires where a field is always nil in this context", () => {
  expect(findings(nilValue, "pacific", "x = Request.Bucket.Name")).toEqual(["error: Request.Bucket"]);
  expect(findings(nilValue, "quincy", "x = Request.Bucket.User.Id")).toEqual(["error: Request.Bucket.User"]);
  expect(findings(nilValue, "squid", "RGWDebugLog(Request.Policy)")).toEqual(["error: Request.Policy"]);
  expect(findings(nilValue, "pacific", "local b = Request.Bucket\nx = b.Name")).toEqual(["error: b"]);
});

it("fires on a local that was never set", () => {
  expect(findings(nilValue, "pacific", "local a\nlocal b = a.b")).toEqual(["error: a"]);
});

it("knows which operation it is", () => {
  expect(
    findings(
      nilValue,
      "squid postRequest",
      'if Request.RGWOp == "put_obj" then x = Request.CopyFrom.Bucket end',
    ),
  ).toEqual(["error: Request.CopyFrom"]);
});

it("is quiet behind a test, and where the field can be there", () => {
  expect(findings(nilValue, "pacific", "if Request.Bucket then x = Request.Bucket.Name end")).toEqual([]);
  expect(findings(nilValue, "quincy", "x = Request.Bucket.Name")).toEqual([]);
  expect(findings(nilValue, "pacific postRequest", "x = Request.Bucket.Name")).toEqual([]);
  expect(findings(nilValue, "pacific", "x = tostring(Request.Bucket)")).toEqual([]);
});
