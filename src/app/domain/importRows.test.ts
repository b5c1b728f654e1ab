import { expect, it } from "vitest";
import { importRows } from "./importRows";

it("tells every value that is set, by its path", () => {
  const request = {
    RGWOp: "put_obj",
    ContentLength: 0,
    Bucket: null,
    HTTP: { URI: "/a", QueryString: "", Metadata: { "x-amz-meta-a": "b" }, Parameters: {} },
    UserPolicies: ["p"],
  };
  expect(importRows(request)).toEqual([
    { path: "RGWOp", value: "put_obj" },
    { path: "ContentLength", value: "0" },
    { path: "HTTP.URI", value: "/a" },
    { path: 'HTTP.Metadata["x-amz-meta-a"]', value: "b" },
    { path: "UserPolicies[0]", value: "p" },
  ]);
});
