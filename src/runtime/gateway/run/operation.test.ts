import { describe, expect, test } from "vitest";
import type { ReleaseName, RunInput } from "../types";
import { go, lines } from "./run.testing";

describe("tentacle's abort", () => {
  const abort = (script: string, release: ReleaseName = "tentacle") =>
    go({
      release,
      scripts: { preRequest: script, postRequest: "RGWDebugLog(Request.Response.HTTPStatusCode)" },
      request: { RGWOp: "put_obj", DecodedURI: "/photos/o" },
      operation: { Bucket: { Id: "1" } },
    });

  test.each([
    ["return RGW_ABORT_REQUEST", 403],
    ["return -1", 403],
    ['return "msg", -1', 403],
    ["return -1.0", 200],
    ['return "-1"', 200],
    ['return -1, "msg"', 200],
    ["return -2", 200],
    ["", 200],
    ["Request.Response.HTTPStatusCode = 429 return -1", 429],
  ])("%s answers %i", (script, status) => {
    const { http, contexts, operation } = abort(script);
    expect(http?.status).toBe(status);
    expect(operation).toBe(status === 200 ? "done" : "aborted");
    expect(contexts[0]!.returnCode).toBe(status === 200 ? 0 : -1);
    expect(lines(contexts[1]!)).toEqual([`Lua INFO: ${status}`]);
  });

  test("does not exist before", () => {
    expect(abort("return -1", "squid").http?.status).toBe(200);
  });

  test("is not what a status alone does: the operation is done behind the refusal", () => {
    const { http, operation } = abort("Request.Response.HTTPStatusCode = 403", "reef");
    expect([http?.status, operation]).toEqual([403, "done"]);
  });
});

describe("what preRequest writes for the operation", () => {
  const put = (script: string, given: Partial<RunInput> = {}) =>
    go({
      release: "quincy",
      scripts: { preRequest: script },
      request: { RGWOp: "put_obj", DecodedURI: "/photos/o", TransactionId: "TX", RGWId: "H" },
      operation: { Bucket: { Id: "1" } },
      ...given,
    });

  test.each([
    ["STANDARD", 200],
    ["FAST", 400],
  ])("storage class %s answers %i", (name, status) => {
    expect(put(`Request.HTTP.StorageClass = "${name}"`).http?.status).toBe(status);
  });

  test("a storage class that the bucket names is there", () => {
    const operation = { Bucket: { Id: "1", PlacementRule: { StorageClass: "FAST" } } };
    expect(put('Request.HTTP.StorageClass = "FAST"', { operation }).http?.status).toBe(200);
  });

  const longKey = (bytes: number) => `Request.HTTP.Metadata[("k"):rep(${bytes})] = "v"`;

  test.each([
    ["put_obj", 91, 200],
    ["put_obj", 92, 500],
    ["init_multipart", 92, 500],
    ["get_obj", 92, 200],
    ["copy_obj", 92, 200],
  ])("%s with a metadata key of %i bytes answers %i", (RGWOp, bytes, status) => {
    expect(put(longKey(bytes), { request: { RGWOp } }).http?.status).toBe(status);
  });

  test("a copy that replaces the metadata stores it, Swift has a text of its own", () => {
    const replacing = { RGWOp: "copy_obj", HTTP: { Metadata: { "x-amz-metadata-directive": "REPLACE" } } };
    expect(put(longKey(92), { request: replacing }).http?.status).toBe(500);
    const swift = { RGWOp: "put_obj", Dialect: "swift" };
    expect(put(longKey(92), { request: swift }).response).toMatchObject({
      HTTPStatus: "Metadata name too long",
    });
  });

  test("the bucket's own name changes nothing", () => {
    expect(put('Request.Bucket.Name = "photos"').http?.status).toBe(200);
  });

  test("another bucket does not exist, and is named in the answer", () => {
    const { http } = put('Request.Bucket.Name = "other"');
    expect(http).toMatchObject({
      status: 404,
      body: expect.stringContaining("<BucketName>other</BucketName>"),
    });
  });

  test("another bucket is there where the first one was missing", () => {
    const operation = { Response: { HTTPStatusCode: 404, HTTPStatus: "NoSuchBucket", RGWCode: -2002 } };
    expect(put("", { operation }).http?.status).toBe(404);
    expect(put('Request.Bucket.Name = "other"', { operation }).http?.status).toBe(200);
    expect(put('Request.Bucket.Name = "other"', { operation, release: "tentacle" }).http?.status).toBe(404);
  });
});
