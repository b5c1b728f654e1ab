import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { metadataKey } from "./metadataKey";

it("fires on keys that are dropped", () => {
  expect(findings(metadataKey, "reef", 'Request.HTTP.Metadata["upload-user"] = "x"')).toEqual([
    'information: "upload-user"',
  ]);
  expect(findings(metadataKey, "reef", 'Request.HTTP.Metadata["X-Amz-Meta-Cap"] = "x"')).toEqual([
    'information: "X-Amz-Meta-Cap"',
  ]);
  expect(findings(metadataKey, "reef", 'Request.HTTP.Metadata["x-amz-tagging"] = "a=b"')).toEqual([
    'information: "x-amz-tagging"',
  ]);
});

it("is quiet about stored ones, and keys that are not known", () => {
  expect(
    findings(
      metadataKey,
      "reef",
      'Request.HTTP.Metadata["x-amz-meta-UPPER"] = "x" Request.HTTP.Metadata[key] = "x"',
    ),
  ).toEqual([]);
  expect(findings(metadataKey, "tentacle", 'Request.HTTP.Metadata["x-amz-tagging"] = "a=b"')).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(metadataKey, "reef", 'Request.HTTP.Metadata["upload_user"] = "x"')).toBe(
    'Request.HTTP.Metadata["x-amz-meta-upload-user"] = "x"',
  );
});
