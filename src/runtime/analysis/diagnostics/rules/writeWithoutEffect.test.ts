import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { writeWithoutEffect } from "./writeWithoutEffect";

it("fires on writes that come too late", () => {
  expect(findings(writeWithoutEffect, "reef postRequest", "Request.Response.HTTPStatusCode = 403")).toEqual([
    "information: Request.Response.HTTPStatusCode",
  ]);
  expect(
    findings(writeWithoutEffect, "reef postRequest", 'Request.HTTP.Metadata["x-amz-meta-a"] = "b"'),
  ).toEqual(['information: Request.HTTP.Metadata["x-amz-meta-a"]']);
  expect(findings(writeWithoutEffect, "tentacle", 'Request.Bucket.Name = "x"')).toEqual([
    "information: Request.Bucket.Name",
  ]);
});

it("is quiet about those in time", () => {
  expect(
    findings(
      writeWithoutEffect,
      "reef",
      'Request.Response.HTTPStatusCode = 403 Request.Bucket.Name = "x" Request.HTTP.Metadata["x-amz-meta-a"] = "b"',
    ),
  ).toEqual([]);
});
