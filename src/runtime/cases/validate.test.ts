import { describe, expect, it } from "vitest";
import type { JsonObject } from "../gateway/types";
import { validateCase } from "./format/parse";
import { formatIssue } from "./issue";

/** A small valid case, with some of it replaced. */
function withChange(change: Record<string, unknown>): unknown {
  return { format: 1, name: "n", release: "pacific", scripts: {}, ...change };
}

function mistakesOf(value: unknown): string[] {
  const parsed = validateCase(value);
  return parsed.ok ? [] : parsed.issues.map(formatIssue);
}

describe("validateCase", () => {
  it("fills in the defaults", () => {
    const parsed = validateCase({ format: 1, release: "pacific", scripts: { preRequest: "x()" } });
    expect(parsed).toEqual({
      ok: true,
      case: {
        format: 1,
        name: "",
        description: "",
        release: "pacific",
        luaVersion: "5.3",
        clock: "2026-01-01T00:00:00Z",
        seed: 1,
        pairsOrder: "gateway",
        tenant: "",
        scripts: { preRequest: "x()" },
        packages: [],
        request: {},
        operation: {},
        global: {},
        crashes: "stop",
      },
    });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ request: { ContentLength: "12x" } }, 'request.ContentLength: expected an integer, got "12x"'],
    [{ request: { contentlength: 1.5 } }, "request.contentlength: expected an integer, got 1.5"],
    [
      { request: { ContentLength: "9223372036854775808" } },
      'request.ContentLength: expected an integer, got "9223372036854775808": 64 bits hold -9223372036854775808 to 9223372036854775807',
    ],
    [
      { request: { ContentLength: 2 ** 60 } },
      "request.ContentLength: expected an integer, got 1152921504606847000: write one beyond 2^53-1 as a string of digits",
    ],
    [
      { request: { Http: { Methud: "GET" } } },
      'request.Http.Methud: there is no such field (did you mean "Method"?)',
    ],
    [
      { request: { RGWOp: "a", rgwop: "b" } },
      "request.rgwop: the same field as RGWOp: names match in any case",
    ],
    [{ request: { RGWOp: null } }, "request.RGWOp: expected a string, got null"],
    [
      { request: { Time: "today" } },
      'request.Time: expected a time such as 2026-01-01 00:00:00, got "today"',
    ],
    [{ request: { Log: 1 } }, "request.Log: is a function, which a case cannot set"],
    [{ request: { Tags: { a: 1 } } }, "request.Tags.a: expected a string, got 1"],
    [{ request: { Tags: { "a-b": null } } }, 'request.Tags["a-b"]: expected a string, got null'],
    [
      { request: { BucketACL: { Grants: { tester: {} } } } },
      'request.BucketACL.Grants: expected a list, got {"tester":{}}',
    ],
    [
      { request: { BucketACL: { Grants: [{ Id: "t", Typ: 0 }] } } },
      'request.BucketACL.Grants[0].Typ: there is no such field (did you mean "Type"?)',
    ],
    [{ request: { ObjectOwner: { User: 3 } } }, "request.ObjectOwner.User: expected a string, got 3"],
    [{ request: [] }, "request: expected an object, got []"],
    [
      { operation: { Response: { HTTPStatusCode: "x" } } },
      'operation.Response.HTTPStatusCode: expected an integer, got "x"',
    ],
    [{ nmae: "x" }, 'nmae: unknown key (did you mean "name"?)'],
    [JSON.parse('{"__proto__": 1}'), "__proto__: unknown key"],
    [{ scripts: { prerequest: "" } }, 'scripts.prerequest: unknown key (did you mean "preRequest"?)'],
    [{ scripts: { preRequest: null } }, "scripts.preRequest: expected a string, got null"],
    [{ scripts: undefined }, "scripts: is missing: expected an object"],
    [
      { release: "pacfic" },
      'release: expected one of "pacific", "quincy", "reef", "squid", "tentacle", got "pacfic" (did you mean "pacific"?)',
    ],
    [{ clock: "yesterday" }, 'clock: expected a time such as 2026-01-01T00:00:00Z, got "yesterday"'],
    [{ seed: 1.5 }, "seed: expected an integer, got 1.5"],
    [{ packages: [{ name: "x", allow: true }] }, "packages[0].allow: unknown key"],
    [{ data: { base64: "aGVs*" } }, 'data.base64: expected base64 such as "aGVsbG8=", got "aGVs*"'],
    [{ data: { text: 1 } }, 'data: expected { "text": "…" } or { "base64": "…" }, got {"text":1}'],
    [{ global: { a: null } }, "global.a: expected a string, a number, true or false, got null"],
    [{ limits: { runtimeMs: 0 } }, "limits.runtimeMs: expected a number above 0, got 0"],
    [
      { network: { endpoints: [{ listen: "unix:/x", serve: "echoo" }] } },
      'network.endpoints[0].serve: expected "sink", "echo" or { "lua": "…" }, got "echoo"',
    ],
    [
      { network: { endpoints: [{ listen: "/tmp/socket", serve: "sink" }] } },
      'network.endpoints[0].listen: expected unix:PATH, tcp:HOST:PORT or udp:HOST:PORT, got "/tmp/socket"',
    ],
    [
      {
        network: {
          endpoints: [{ listen: "unix:/x", serve: "sink", faults: ["refuse", "reset after 5 minutes"] }],
        },
      },
      "network.endpoints[0].faults[1]: expected a fault (absent | refuse | backlogFull; ",
    ],
    [
      { modules: [{ name: "../up", text: "" }] },
      'modules[0].name: expected a module\'s name such as report or report.format, got "../up"',
    ],
    [
      {
        modules: [
          { name: "a", text: "" },
          { name: "a", text: "" },
        ],
      },
      'modules[1].name: there is a module "a" already',
    ],
    [{ modules: [{ name: "a" }] }, "modules[0].text: is missing: expected a string"],
    [
      { expect: { log: { preRequest: [{ contain: "x" }] } } },
      'expect.log.preRequest[0]: expected a string, { "contains": "…" } or { "matches": "…" }, got {"contain":"x"}',
    ],
    [
      { expect: { log: { preRequest: [{ matches: "(" }] } } },
      'expect.log.preRequest[0].matches: expected a regular expression of JavaScript, got "("',
    ],
    [{ expect: { status: { preRequest: "okay" } } }, "expect.status.preRequest"],
    [{ expect: { response: { HTTPStatus: 1 } } }, "expect.response.HTTPStatus: expected a string, got 1"],
    [{ expect: { request: { "HTTP.Foo": 1 } } }, 'expect.request["HTTP.Foo"]: HTTP has no field Foo'],
    [
      { expect: { request: { "HTTP..Host": 1 } } },
      'expect.request["HTTP..Host"]: is no path such as HTTP.Metadata["x-amz-meta-a"]',
    ],
    [
      { expect: { request: { ContentLength: "x" } } },
      'expect.request.ContentLength: expected an integer, got "x"',
    ],
    [{ expect: { opsLog: -1 } }, "expect.opsLog: expected a number that is not negative, got -1"],
    [{ format: 2 }, "format: is 2, but this version reads no newer format than 1: use a newer Moonhook"],
    [{ format: "1" }, 'format: expected an integer from 1 to 1, got "1"'],
    [{ format: undefined }, 'format: is missing: a case begins with "format": 1'],
  ])("names the place in %j", (change, mistake) => {
    const found = mistakesOf(withChange(change));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(mistake);
  });

  it("tells all mistakes at once", () => {
    const change = { name: 1, request: { Foo: 1, HTTP: { Host: 2 } }, crashes: "never" };
    expect(mistakesOf(withChange(change)).map((line) => line.split(":")[0])).toEqual([
      "name",
      "request.Foo",
      "request.HTTP.Host",
      "crashes",
    ]);
  });

  it.each([
    { request: { ContentLength: "-9223372036854775808" } },
    { request: { User: { Id: "x" }, Bucket: { Name: "b", Tenant: null } } },
    { request: { ObjectOwner: { User: "tenant$id" } } },
    { request: { ObjectOwner: { User: { Tenant: "", Id: "id" } } } },
    { operation: { RGWOp: null, Tags: { a: null }, UserPolicies: [] } },
    { request: { Object: { MTime: "1970-01-01 00:00:00\0" } } },
    { expect: { request: { 'Request.BucketACL.Grants["x"].User.Id': "x", "UserPolicies[0].Text": "y" } } },
  ])("accepts %j", (change) => {
    expect(mistakesOf(withChange(change))).toEqual([]);
  });

  it.each([[null], [[]], ["case"], [new Map()]])("refuses what is no case at all: %j", (value) => {
    expect(mistakesOf(value)[0]).toMatch(/^expected an object with a case, got /);
  });

  it("keeps keys such as __proto__ as data and leaves prototypes alone", () => {
    const metadata = JSON.parse('{"__proto__": "a", "constructor": "b"}');
    const globals = JSON.parse('{"__proto__": 1}');
    const parsed = validateCase(withChange({ request: { HTTP: { Metadata: metadata } }, global: globals }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const http = parsed.case.request.HTTP as JsonObject;
    expect(Object.entries(http.Metadata as JsonObject)).toEqual([
      ["__proto__", "a"],
      ["constructor", "b"],
    ]);
    expect(Object.entries(parsed.case.global)).toEqual([["__proto__", 1]]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it("tells one mistake where there are more than can be listed", () => {
    const breakpoints = Array(200_000).fill(0);
    expect(mistakesOf(withChange({ debug: { breakpoints } }))).toEqual([
      "has more mistakes than can be listed",
    ]);
  });
});
