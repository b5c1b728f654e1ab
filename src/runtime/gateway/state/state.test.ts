import { describe, expect, test } from "vitest";
import type { JsonObject, ReleaseName } from "../types";
import { tableJson } from "./json";
import { layOperation, readRequest } from "./request";
import { toBytes, toText } from "./text";

const options = (release: ReleaseName) => ({ release, clock: Date.UTC(2026, 0, 1) });

function read(request: JsonObject, release: ReleaseName = "pacific"): JsonObject {
  return tableJson(readRequest(request, options(release)).fields, release);
}

function laid(request: JsonObject, operation: JsonObject, release: ReleaseName = "pacific"): JsonObject {
  const state = readRequest(request, options(release));
  layOperation(state, operation, options(release));
  return tableJson(state.fields, release);
}

describe("reading a request", () => {
  test("names are of any case, what is left out has its default, optional fields are nil", () => {
    const request = read({ rgwop: "put_obj", HTTP: { METHOD: "PUT" } });
    expect(request).toMatchObject({
      RGWOp: "put_obj",
      Time: "2026-01-01 00:00:00",
      Bucket: null,
      Object: null,
    });
    expect(request.HTTP).toMatchObject({ Method: "PUT", Host: "localhost", Metadata: {} });
    expect(request.Response).toEqual({ HTTPStatusCode: 200, HTTPStatus: "", RGWCode: 0, Message: "" });
  });

  test("integers beyond 2^53 are decimal strings", () => {
    expect(read({ ContentLength: "9007199254740993" }).ContentLength).toBe("9007199254740993");
  });

  test.each([
    [{ ContentLength: "12x" }, 'request.ContentLength: expected an integer, got "12x"'],
    [{ ContentLength: "9223372036854775808" }, "request.ContentLength: expected an integer"],
    [{ HTTP: { Method: 1 } }, "request.HTTP.Method: expected a string, got 1"],
    [{ HTTP: { Metadata: { a: 1 } } }, 'request.HTTP.Metadata["a"]: expected a string, got 1'],
    [{ HTTP: [] }, "request.HTTP: expected an object"],
    [{ Foo: 1 }, "request.Foo: no release has this field"],
    [{ Time: "yesterday" }, "request.Time: expected a time like 2026-01-31 23:59:59"],
    [{ RGWOp: "a", rgwop: "b" }, "request.rgwop: is there twice"],
    [
      { BucketACL: { Grants: [{ Type: 1 }] } },
      "request.BucketACL.Grants[0].Id: expected a string, got nothing",
    ],
    [{ UserPolicies: [{ Text: 5 }] }, "request.UserPolicies[0].Text: expected a string, got 5"],
  ])("%j is refused", (request, message) => {
    expect(() => read(request as JsonObject)).toThrow(message);
  });

  test("fields of other releases are passed over", () => {
    expect(read({ User: { Id: "tester" } }, "pacific")).not.toHaveProperty("User");
    expect(read({ User: { Id: "tester" } }, "quincy")).toMatchObject({ User: { Id: "tester", Tenant: "" } });
  });

  test("a user is a table or a text, as the release has it", () => {
    const asTable = { ObjectOwner: { User: { Tenant: "acme", Id: "tester" } } };
    const asText = { ObjectOwner: { User: "acme$tester" } };
    expect(read(asText, "reef").ObjectOwner).toMatchObject(asTable.ObjectOwner);
    expect(read(asTable, "squid").ObjectOwner).toMatchObject(asText.ObjectOwner);
  });

  test("a bucket that is not loaded is nil, or has the name from the URL", () => {
    const request = { DecodedURI: "/photos/a.txt" };
    expect(read(request, "pacific").Bucket).toBeNull();
    expect(readRequest(request, options("quincy")).bucketLoaded).toBe(false);
    expect(read(request, "quincy").Bucket).toMatchObject({ Name: "photos" });
    const swift = { Dialect: "swift", DecodedURI: "/swift/v1/AUTH_x/photos/a.txt" };
    expect(read(swift, "quincy").Bucket).toMatchObject({ Name: "photos" });
  });
});

describe("laying the operation over", () => {
  test("objects merge, null removes, lists replace", () => {
    const request = {
      Tags: { a: "1", b: "2" },
      Object: { Name: "o", Size: 1 },
      UserPolicies: [{ Text: "x" }, { Text: "y" }],
    };
    const operation = { Tags: { b: null, c: "3" }, Object: { Size: 5 }, UserPolicies: [{ Text: "z" }] };
    const after = laid(request, operation);
    expect(after.Tags).toEqual({ a: "1", c: "3" });
    expect(after.Object).toMatchObject({ Name: "o", Size: 5 });
    expect(after.UserPolicies).toMatchObject([{ Text: "z" }]);
    expect(laid(request, { Object: null }).Object).toBeNull();
  });

  test("a bucket is loaded by what is known of it, and keeps its name", () => {
    const after = laid({ DecodedURI: "/photos/a.txt" }, { Bucket: { Id: "1" } }, "quincy");
    expect(after.Bucket).toMatchObject({ Name: "photos", Id: "1", Quota: { MaxSize: -1 } });
  });

  test("mistakes name the place", () => {
    expect(() => laid({}, { Object: { Size: "big" } })).toThrow("operation.Object.Size: expected an integer");
    expect(() => laid({}, { Nope: 1 })).toThrow("operation.Nope: no release has this field");
  });
});

describe("texts", () => {
  test.each(["", "plain", "été", "\u{1F600}", "\uFEFFbom"])("%j survives", (text) => {
    expect(toText(toBytes(text))).toBe(text);
  });

  test("bytes that are not UTF-8 are written as in Python's backslashreplace", () => {
    expect(toText("\xff\xfe\x80")).toBe("\\xff\\xfe\\x80");
    expect(toText("h\xc3\xa9 \xc3( \xed\xa0\x80 \xf0\x9f\x98")).toBe(
      "hé \\xc3( \\xed\\xa0\\x80 \\xf0\\x9f\\x98",
    );
  });
});
