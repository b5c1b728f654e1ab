import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const forgetful = "local name = Request.Object.Name\nRGWDebugLog(name)\n";

it("tells the smallest difference that makes a hook fail, and keeps it as a case", async () => {
  const file = bench.write("hook.lua", forgetful);
  const folder = join(bench.folder, "found");
  const args = [
    "fuzz",
    file,
    "--context",
    "preRequest",
    "--release",
    "reef",
    "--runs",
    "800",
    "--save",
    folder,
  ];
  const { code, out } = await bench.run(...args);
  expect({ code, out }).toEqual({
    code: 1,
    out: [
      "reef  hook.lua  800 requests tried, seed 1",
      "",
      "✗ preRequest ends with error, line 1",
      `  [string "local name = Request.Object.Name..."]:1: attempt to index a nil value (field 'Object')`,
      "  request.Object: 5 entries → nil",
      "  kept as ~/found/preRequest-error-line-1.case.json",
      "",
      "found 1 place where the hook fails",
      "",
    ].join("\n"),
  });
  // The same seed finds the same, and the same file is not written twice.
  expect((await bench.run(...args)).out).toBe(out);
  expect(readdirSync(folder)).toEqual(["preRequest-error-line-1.case.json"]);
  const kept = join(folder, "preRequest-error-line-1.case.json");
  expect((await bench.run("test", kept)).code).toBe(1);
  writeFileSync(
    join(bench.folder, "preRequest.lua"),
    "local object = Request.Object\nRGWDebugLog(object and object.Name or '')\n",
  );
  expect((await bench.run("test", kept, "--scripts", bench.folder)).code).toBe(0);
});

it("starts from a case's request, and finds nothing in a hook that is careful", async () => {
  const { code, out } = await bench.run("fuzz", bench.write("hello.json", hello), "--runs", "50");
  expect(code).toBe(0);
  expect(out).toMatch(
    /^pacific {2}hello {2}\d+ requests tried, seed 1\n\nfound no request that makes the hook fail\n$/,
  );
});

it("gives the report as JSON", async () => {
  const file = bench.write("hook.lua", forgetful);
  const { out } = await bench.run(
    "fuzz",
    file,
    "--context",
    "preRequest",
    "--runs",
    "300",
    "--seed",
    "4",
    "--json",
  );
  expect(JSON.parse(out)).toMatchObject({
    seed: 4,
    runs: 300,
    complete: true,
    findings: [{ context: "preRequest", status: "error", edits: [{ path: "request.Object", after: null }] }],
  });
});

it.each<[string[], string]>([
  [["~/hook.lua"], "~/hook.lua: say where the gateway runs it, for example --context preRequest\n"],
  [["~/empty.json"], "~/empty.json: the case has no script\n"],
  [
    ["~/hello.json", "--op", "get_obj"],
    "~/hello.json: --context and --op are for a script, a file named *.lua; a case names its own\n",
  ],
  [
    ["~/hook.lua", "--runs", "many"],
    "error: option '--runs <n>' argument 'many' is invalid. A whole number.\n",
  ],
])("refuses %j", async (args, line) => {
  bench.write("hook.lua", forgetful);
  bench.write("hello.json", hello);
  bench.write("empty.json", { ...hello, scripts: {} });
  const { code, out, err } = await bench.run("fuzz", ...args.map((arg) => arg.replace("~", bench.folder)));
  expect({ code, out, err }).toEqual({ code: 2, out: "", err: line });
});
