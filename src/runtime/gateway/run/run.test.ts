import { describe, expect, test } from "vitest";
import { inputOf } from "./input.testing";
import { run } from "./run";
import { go, lines, pre } from "./run.testing";

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

  test("is on a host with a name", () => {
    const { log } = pre('local f = io.open("/etc/hostname") RGWDebugLog(f:read()) f:close()');
    expect(log).toMatchObject([{ text: "Lua INFO: gateway" }]);
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
    expect(pre("x = = 2").outcome).toMatchObject({ fix: "Mend the syntax at line 1.", line: 1 });
    expect(pre("\ufeffx = 1").outcome?.fix).toContain("byte order mark");
    expect(pre("#!/usr/bin/lua\nx = 1").outcome?.fix).toContain("first line");
    const attribute = "local x, y <const> = 1, 2";
    expect(pre(attribute, { luaVersion: "5.4" }).outcome?.reason).toContain("built with Lua 5.4 takes");
    expect(pre(attribute).outcome?.reason).toContain("refuses the script");
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
