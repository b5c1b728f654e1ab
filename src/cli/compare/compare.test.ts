import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const at = (path: string) => join(bench.folder, path);
const request = (RGWOp: string) => ({ ...hello, release: "reef", scripts: {}, request: { RGWOp } });
bench.write("old/preRequest.lua", 'local op = Request.RGWOp\nRGWDebugLog("op " .. op)\n');
bench.write(
  "new/preRequest.lua",
  'local op = Request.RGWOp\nif op == "delete_obj" then\n  Request.Response.Message = "no"\nend\nRGWDebugLog("op " .. op)\n',
);
bench.write("cases/delete.case.json", request("delete_obj"));
bench.write("cases/get.case.json", request("get_obj"));

it("tells what flips, where the runs part and log against log", async () => {
  bench.write("loud/preRequest.lua", 'local op = Request.RGWOp\nRGWDebugLog("operation " .. op)\n');
  const { code, out } = await bench.run("compare", at("old"), at("loud"), at("cases/get.case.json"));
  expect({ code, out }).toEqual({
    code: 1,
    out: [
      "≠ ~/cases/get.case.json",
      "    parts in preRequest at step 2",
      "      both  line 1: local op = Request.RGWOp",
      '      old   line 2: RGWDebugLog("op " .. op)   ⇒ Lua INFO: op get_obj',
      '      new   line 2: RGWDebugLog("operation " .. op)   ⇒ Lua INFO: operation get_obj',
      "    log",
      "      - Lua INFO: op get_obj",
      "      + Lua INFO: operation get_obj",
      "0 the same, 1 differ",
      "",
    ].join("\n"),
  });
  expect((await bench.run("compare", at("old"), at("loud"), at("cases"), "--decisions")).code).toBe(0);
});

it("counts the cases that differ, as lines of JSON where that is asked for", async () => {
  const { code, out } = await bench.run("compare", at("old"), at("new"), at("cases"), "--json");
  const [first, totals] = out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(first).toMatchObject({
    label: "~/cases/delete.case.json",
    flips: [{ kind: "response", path: "response.Message", before: "", after: "no" }],
    parting: { after: { line: 2 } },
  });
  expect(totals).toEqual({ same: 1, differ: 1, mistaken: 0 });
});

it("compares scripts of files and of cases, and releases", async () => {
  const old = at("old/preRequest.lua");
  const same = await bench.run("compare", old, old, at("cases"), "--context", "preRequest");
  expect(same).toEqual({ code: 0, out: "2 the same, 0 differ\n", err: "" });
  bench.write("bucket.case.json", {
    ...hello,
    scripts: { preRequest: "RGWDebugLog(tostring(Request.Bucket == nil))" },
  });
  const { out } = await bench.run("compare", "pacific", "reef", at("bucket.case.json"));
  expect(out).toContain("      - Lua INFO: true\n      + Lua INFO: false\n");
  const fromCase = await bench.run(
    "compare",
    old,
    at("bucket.case.json"),
    at("cases"),
    "--context",
    "preRequest",
  );
  expect(fromCase.out).toMatch(/\n0 the same, 2 differ\n$/);
});

it.each<[string[], string]>([
  [["old", "nowhere", "cases"], "~/nowhere: there is no such file\n"],
  [
    ["old/preRequest.lua", "new", "cases"],
    "~/old/preRequest.lua: say where the gateway runs it, for example --context preRequest\n",
  ],
  [
    ["cases", "new", "cases"],
    "~/cases: there is no script: name it preRequest.lua, postRequest.lua and so on\n",
  ],
])("refuses %j", async (paths, line) => {
  const { code, out, err } = await bench.run("compare", ...paths.map(at));
  expect({ code, out, err }).toEqual({ code: 2, out: "", err: line });
});
