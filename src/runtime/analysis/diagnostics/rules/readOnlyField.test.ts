import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { readOnlyField } from "./readOnlyField";

it("fires on fields, maps and lists that are read-only", () => {
  expect(findings(readOnlyField, "quincy", 'Request.RGWOp = "x"')).toEqual(["error: Request.RGWOp"]);
  expect(findings(readOnlyField, "quincy", 'Request.Tags["a"] = "b"')).toEqual(['error: Request.Tags["a"]']);
  expect(findings(readOnlyField, "quincy", 'Request.HTTP.Host = "x"')).toEqual(["error: Request.HTTP.Host"]);
  expect(findings(readOnlyField, "reef putData", 'Data[1] = "x"')).toEqual(["error: Data[1]"]);
  expect(findings(readOnlyField, "squid postRequest", 'Request.Bucket.Name = "x"')).toEqual([
    "error: Request.Bucket.Name",
  ]);
  expect(findings(readOnlyField, "squid", "Request.HTTP.Metadata = {}")).toEqual([
    "error: Request.HTTP.Metadata",
  ]);
});

it("is quiet about what can be written", () => {
  expect(
    findings(
      readOnlyField,
      "quincy",
      'Request.Response.Message = "x" Request.HTTP.Metadata.a = "b" Request.HTTP.StorageClass = "c"',
    ),
  ).toEqual([]);
  expect(findings(readOnlyField, "squid", 'Request.Bucket.Name = "x" RGW.a = 1')).toEqual([]);
});

it("knows that pcall catches it from Quincy on", () => {
  expect(findings(readOnlyField, "quincy", 'pcall(function() Request.RGWOp = "x" end)')).toEqual([
    "information: Request.RGWOp",
  ]);
});
