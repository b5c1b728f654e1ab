import { describe, expect, test } from "vitest";
import { type GatewayResult, type ReleaseName, type RunInput, releaseNames } from "../types.ts";
import { run } from "./run.ts";
import { inputOf } from "./test-input.ts";

const go = (given: Partial<RunInput>): GatewayResult => run(inputOf(given));

function pre(script: string, given: Partial<RunInput> = {}) {
  return go({ ...given, scripts: { ...given.scripts, preRequest: script } }).contexts[0]!;
}

const lines = (result: { log: { text: string }[] }) => result.log.map(({ text }) => text);

describe("a run", () => {
  test("tells what each script wrote, with its line and step", () => {
    const script = `local r = Request.Response
r.HTTPStatusCode = 403
Request.HTTP.Metadata["x-amz-meta-a"] = "b"`;
    const { changes } = pre(script);
    expect(changes).toMatchObject([
      { path: "Request.Response.HTTPStatusCode", before: 200, after: 403, line: 2, step: 2 },
      { path: 'Request.HTTP.Metadata["x-amz-meta-a"]', before: null, after: "b", line: 3, step: 3 },
    ]);
  });

  test("ends with the final fields", () => {
    const result = go({
      scripts: { preRequest: 'Request.HTTP.Metadata["x-amz-meta-a"] = "b"' },
      operation: { Object: { Name: "o", Size: 5 } },
    });
    expect(result.request).toMatchObject({
      HTTP: { Metadata: { "x-amz-meta-a": "b" } },
      Object: { Size: 5 },
    });
  });

  test("is the same each time", () => {
    const input = inputOf({
      scripts: { preRequest: "RGWDebugLog(math.random(1 << 40)) RGWDebugLog(os.time())" },
      pairsOrder: "shuffled",
    });
    expect(run(input)).toEqual(run(input));
  });

  test("shuffles maps by the seed", () => {
    const keys = [..."abcdefghij"];
    const order = (seed: number) => {
      const script =
        "local t = {} for k in pairs(Request.Tags) do t[#t + 1] = k end RGWDebugLog(table.concat(t))";
      const tags = Object.fromEntries(keys.map((key) => [key, "x"]));
      return lines(pre(script, { pairsOrder: "shuffled", seed, request: { Tags: tags } }))[0];
    };
    expect(new Set([1, 2, 3].map(order)).size).toBe(3);
    expect([...order(1)!.slice("Lua INFO: ".length)].sort()).toEqual(keys);
  });

  test("refuses a script for a context that the release does not have, and goes on", () => {
    const { contexts, http } = go({ scripts: { putData: "x()", postRequest: 'RGWDebugLog("post")' } });
    expect(contexts.map(({ context, status }) => [context, status])).toEqual([
      ["putData", "rejected"],
      ["postRequest", "ok"],
    ]);
    expect(contexts[0]!.error?.message).toBe(
      "invalid script context: putData. must be one of: preRequest, postRequest",
    );
    expect(http?.status).toBe(200);
  });

  test("tells the line of a syntax error", () => {
    expect(pre("local x = 1\nlocal y = = 2")).toMatchObject({ status: "rejected", error: { line: 2 } });
  });

  test("throws for a mistake in its input before anything runs", () => {
    expect(() => go({ clock: "noon" })).toThrow('clock: not a time: "noon"');
    expect(() => go({ data: { base64: "*" } })).toThrow("data.base64: is no Base64");
    expect(() => go({ release: "reef", global: { a: [] } })).toThrow('global["a"]: expected a string');
  });

  test("can be stopped from outside", () => {
    const input = inputOf({ scripts: { preRequest: "while true do end", postRequest: "x()" } });
    const { contexts, http } = run(input, { shouldStop: () => true });
    expect(contexts.map(({ status }) => status)).toEqual(["stopped", "skipped"]);
    expect(http).toBeNull();
  });

  test("streams log lines as they are written", () => {
    const seen: string[] = [];
    const input = inputOf({ scripts: { preRequest: 'RGWDebugLog("a") error("b", 0)' } });
    run(input, { log: (context, line) => seen.push(`${context} ${line.level} ${line.text}`) });
    expect(seen).toEqual(["preRequest 20 Lua INFO: a", "preRequest 1 Lua ERROR: b"]);
  });
});

describe("a crash", () => {
  const operation = { CopyFrom: { Bucket: "photos", Object: { Name: "o" } } };
  const scripts = {
    preRequest: "error({})",
    postRequest: 'RGWDebugLog(Request.CopyFrom.Bucket) RGWDebugLog("b")',
  };

  test("ends the run", () => {
    const { contexts, http } = go({ scripts, operation });
    expect(contexts.map(({ status }) => status)).toEqual(["crash", "skipped"]);
    expect(contexts[0]!.outcome).toMatchObject({ reason: expect.stringContaining("aborts"), line: 1 });
    expect(http).toBeNull();
  });

  test("is reported, and the run goes on as documented, if the input says so", () => {
    const { contexts, http } = go({ scripts, operation, crashes: "report" });
    expect(contexts.map(({ status }) => status)).toEqual(["crash", "crash"]);
    expect(lines(contexts[1]!)).toEqual(["Lua INFO: photos", "Lua INFO: b"]);
    expect(contexts[1]!.outcome).toMatchObject({ reason: expect.stringContaining("null pointer"), line: 1 });
    expect(http?.status).toBe(200);
  });
});

describe("outcomes", () => {
  const grants = (ids: string[]) => ({ ObjectACL: { Grants: ids.map((Id) => ({ Id })) } });
  const metadata = { HTTP: { Metadata: { a: "1", b: "2" } } };
  const loop = "for k in pairs(Request.ObjectACL.Grants) do end";
  const insert = 'for k in pairs(Request.HTTP.Metadata) do Request.HTTP.Metadata.z = "1" end';
  const erase = "for k in pairs(Request.HTTP.Metadata) do Request.HTTP.Metadata[tostring(k)] = nil end";
  const keep = "local last for k in pairs(Request.HTTP.Metadata) do last = k end RGWDebugLog(tostring(last))";

  test.each<[string, ReleaseName, string, object, string]>([
    ["two grants for one user hang", "reef", loop, grants(["a", "a"]), "hang"],
    ["two grants for one user are two", "squid", loop, grants(["a", "a"]), "ok"],
    ["inserting in a loop is visited", "reef", insert, metadata, "ok"],
    ["inserting in a loop is undefined", "squid", insert, metadata, "undefined"],
    ["deleting in a loop aborts", "reef", erase, metadata, "crash"],
    [
      "deleting the last in a loop is undefined",
      "squid",
      erase,
      { HTTP: { Metadata: { a: "1" } } },
      "undefined",
    ],
    ["deleting in a loop passes over the next", "squid", erase, metadata, "ok"],
    ["a key kept after the loop is a string", "reef", keep, metadata, "ok"],
    ["a key kept after the loop is undefined", "tentacle", keep, metadata, "undefined"],
  ])("%s (%s)", (_, release, script, request, status) => {
    expect(pre(script, { release, request: request as RunInput["request"] }).status).toBe(status);
  });

  test("an RGW entry that is too long leaves the table locked for every later use", () => {
    const { contexts } = go({
      release: "reef",
      scripts: {
        preRequest: 'pcall(function() RGW.k = ("v"):rep(1000) end)',
        postRequest: "RGWDebugLog(#RGW)",
      },
    });
    expect(contexts.map(({ status }) => status)).toEqual(["ok", "hang"]);
  });
});

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
    const { http, contexts } = abort(script);
    expect(http?.status).toBe(status);
    expect(lines(contexts[1]!)).toEqual([`Lua INFO: ${status}`]);
  });

  test("does not exist before", () => {
    expect(abort("return -1", "squid").http?.status).toBe(200);
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

describe("background", () => {
  test("is one state that runs at once and then every five seconds", () => {
    const { contexts } = go({
      release: "reef",
      scripts: {
        background: "n = (n or 0) + 1 RGW.n = n RGWDebugLog(n .. tostring(Request))",
        preRequest: "local t = os.clock() while os.clock() - t < 1.1 do end",
        postRequest: "RGWDebugLog(RGW.n)",
      },
    });
    expect(contexts.map(({ context, status }) => [context, status])).toEqual([
      ["background", "ok"],
      ["preRequest", "ok"],
      ["postRequest", "ok"],
    ]);
    expect(lines(contexts[0]!)).toEqual(["Lua INFO: 1nil"]);
    expect(lines(contexts[2]!)).toEqual(["Lua INFO: 1"]);
  });

  test("has a prefix of its own for errors", () => {
    const { contexts } = go({ release: "squid", scripts: { background: 'error("x", 0)' } });
    expect(lines(contexts[0]!)).toEqual(["lua background: Lua ERROR: x"]);
  });
});

describe("data", () => {
  const script = 'RGWDebugLog(Offset .. " " .. #Data .. " " .. tostring(Request.Object.Size))';

  test("comes in chunks of 4 MiB and ends with an empty one", () => {
    const { contexts } = go({
      release: "reef",
      scripts: { putData: script },
      request: { RGWOp: "put_obj", ContentLength: 5_000_000, Object: { Name: "o" } },
      operation: { Object: { Size: 5_000_000 } },
      data: { text: "z" },
    });
    expect(lines(contexts[0]!)).toEqual([
      "Lua INFO: 0 4194304 0",
      "Lua INFO: 4194304 805696 0",
      "Lua INFO: 5000000 0 0",
    ]);
  });

  test.each([
    ["copy_obj", "PUT"],
    ["get_obj", "HEAD"],
  ])("of %s with %s does not pass a script", (op, method) => {
    const { contexts } = go({
      release: "reef",
      scripts: { getData: script, putData: script },
      request: { RGWOp: op, HTTP: { Method: method } },
      data: { text: "z" },
    });
    expect(contexts.map(({ status }) => status)).toEqual(["skipped", "skipped"]);
  });
});

describe("limits", () => {
  const endless = "while true do end";

  test.each(releaseNames)("of memory: %s", (release) => {
    const { status } = pre('local t = {} for i = 1, 1e5 do t[i] = "x" .. i end', { release });
    expect(status).toBe(["squid", "tentacle"].includes(release) ? "memoryLimit" : "ok");
  });

  test("of run time: the newest release ends an endless loop, others are ended by this run's guard", () => {
    const ended = pre(endless, { release: "tentacle" });
    expect(ended).toMatchObject({ status: "timeLimit", returnCode: -1 });
    expect(lines(ended)).toEqual(["Lua ERROR: Lua runtime limit exceeded: total elapsed time is 1001 ms"]);
    expect(pre(endless, { release: "squid" }).status).toBe("stopped");
  });

  test("can be the case's own", () => {
    expect(pre(endless, { release: "tentacle", limits: { runtimeMs: 10 } }).log[0]?.text).toContain("11 ms");
  });
});
