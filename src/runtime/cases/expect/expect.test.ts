import { describe, expect, it } from "vitest";
import type { ContextResult, GatewayResult } from "../../gateway/types";
import type { Expectations } from "../format/expect";
import { checkExpectations } from "./index";

function context(change: Partial<ContextResult>): ContextResult {
  return {
    context: "preRequest",
    status: "ok",
    returnCode: 0,
    log: [],
    error: null,
    changes: [],
    opsLog: [],
    network: [],
    steps: 0,
    instructions: 0,
    memoryBytes: 0,
    ...change,
  };
}

function logged(...texts: string[]): ContextResult["log"] {
  return texts.map((text) => ({ level: 20, text, line: 1, step: 1 }));
}

const pre = context({ log: logged("Lua INFO: a", "Lua INFO: b") });
const chunks = [
  context({ context: "putData", log: logged("Lua INFO: 1") }),
  context({ context: "putData", status: "error", error: { message: "boom", line: 1, traceback: null } }),
];
const post = context({
  context: "postRequest",
  log: logged("Lua INFO: c"),
  opsLog: [{}, {}],
});

const result: GatewayResult = {
  format: 1,
  name: "n",
  release: "pacific",
  contexts: [pre, ...chunks, post],
  request: {
    ContentLength: "9007199254740993",
    HTTP: { Metadata: { "x-amz-meta-A": "v" }, Method: "PUT" },
    Bucket: null,
    Tags: { Method: "m" },
    BucketACL: { Owner: {}, Grants: [{ Id: "tester", Type: 0 }] },
    UserPolicies: [{ Text: "{}" }],
  },
  response: { HTTPStatusCode: 403, HTTPStatus: "", RGWCode: 0, Message: "no" },
  http: { status: 403, reason: "Forbidden", body: "<Error/>" },
  operation: "done",
  network: {
    blockedMs: 0,
    addresses: [
      {
        address: "unix:/tmp/socket",
        failed: [],
        isTls: false,
        lines: ['{"op":"get_obj"}', '{"op":1}'],
        connections: [],
      },
      { address: "tcp:1", failed: [], isTls: false, lines: ["other"], connections: [] },
    ],
  },
};

function failures(expected: Expectations, got: GatewayResult = result): string[] {
  return checkExpectations(expected, got)
    .filter(({ pass }) => !pass)
    .map(({ name }) => name);
}

describe("checkExpectations", () => {
  it("names each thing expected, and says both values where they differ", () => {
    expect(
      checkExpectations(
        { log: { preRequest: ["Lua INFO: a", "Lua INFO: x"] }, http: { status: 200 } },
        result,
      ),
    ).toEqual([
      { name: "log.preRequest[0]", pass: true },
      { name: "log.preRequest[1]", pass: false, expected: "Lua INFO: x", got: "Lua INFO: b" },
      { name: "http.status", pass: false, expected: 200, got: 403 },
    ]);
  });

  it.each<[Expectations]>([
    [{ log: { preRequest: [{ contains: "INFO" }, { matches: "b$" }], background: [] } }],
    [
      {
        log: { "*": ["Lua INFO: a", "Lua INFO: b", "Lua INFO: 1", "Lua INFO: c"], putData: ["Lua INFO: 1"] },
      },
    ],
    [{ status: { preRequest: "ok", putData: "error" } }],
    [{ error: { preRequest: null, putData: "oo" } }],
    [{ response: { httpstatuscode: "403", Message: "no" } }],
    [{ http: { status: 403, reason: { contains: "Forb" }, body: { matches: "^<" } } }],
    [{ request: { 'HTTP.Metadata["x-amz-meta-A"]': "v", 'request["http"].METHOD': "PUT", Bucket: null } }],
    [
      {
        request: {
          'BucketACL.Grants["tester"].Type': 0,
          "UserPolicies[0].Text": "{}",
          ContentLength: "9007199254740993",
        },
      },
    ],
    [{ request: { 'Tags["method"]': null, CopyFrom: null, "Object.Name": null } }],
    [{ opsLog: 2 }],
    [
      {
        network: {
          "unix:/tmp/socket": ['{"op":"get_obj"}', { contains: ":1" }],
          "tcp:1": ["other"],
          none: [],
        },
      },
    ],
  ])("holds: %j", (expected) => {
    expect(failures(expected)).toEqual([]);
  });

  it.each<[Expectations, string[]]>([
    [{ log: { preRequest: [] } }, ["log.preRequest[0]", "log.preRequest[1]"]],
    [{ log: { preRequest: ["Lua INFO: a", "Lua INFO: b", "Lua INFO: c"] } }, ["log.preRequest[2]"]],
    [{ log: { "*": ["Lua INFO: a"] } }, ['log["*"][1]', 'log["*"][2]', 'log["*"][3]']],
    [{ status: { putData: "ok", getData: "ok" } }, ["status.putData", "status.getData"]],
    [
      { error: { preRequest: "x", putData: null, getData: null } },
      ["error.preRequest", "error.putData", "error.getData"],
    ],
    [{ response: { HTTPStatusCode: 200 } }, ["response.HTTPStatusCode"]],
    [{ request: { 'HTTP.Metadata["x-amz-meta-a"]': "v" } }, ['request.HTTP.Metadata["x-amz-meta-a"]']],
    [{ request: { "HTTP.Method": null } }, ["request.HTTP.Method"]],
    [{ opsLog: 1 }, ["opsLog"]],
    [{ operation: "aborted" }, ["operation"]],
    [{ network: { none: ["x"] } }, ['network["none"][0]']],
  ])("fails: %j", (expected, names) => {
    expect(failures(expected)).toEqual(names);
  });

  it("gets nothing from a gateway that died", () => {
    const dead = { ...result, http: null };
    expect(failures({ http: { status: 403, reason: "Forbidden" } }, dead)).toEqual([
      "http.status",
      "http.reason",
    ]);
  });
});
