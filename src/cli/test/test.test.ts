import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

describe("test", () => {
  const passing = { ...hello, expect: { log: { preRequest: ["Lua INFO: hello"] } } };
  const failing = { ...hello, expect: { status: { preRequest: "error" } } };

  it("runs every case under a folder, counts what is no case as failed, and ends with the totals", async () => {
    bench.write("suite/a.case.json", passing);
    bench.write("suite/deep/b.case.json", failing);
    bench.write("suite/c.case.json", "{");
    bench.write("suite/notes.json", "[]");
    const { code, out } = await bench.run("test", join(bench.folder, "suite"));
    expect(code).toBe(1);
    expect(out.split("\n")).toEqual([
      "✓ ~/suite/a.case.json",
      "✗ ~/suite/c.case.json",
      "    ~/suite/c.case.json:1:2: not JSON: expected a key in double quotes, the file ends here",
      "✗ ~/suite/deep/b.case.json",
      "    status.preRequest",
      '      expected "error"',
      '      got      "ok"',
      "1 passed, 2 failed",
      "",
    ]);
  });

  it("takes every *.json of a folder that names none *.case.json", async () => {
    bench.write("plain/a.json", passing);
    const { code, out } = await bench.run(
      "test",
      join(bench.folder, "plain"),
      join(bench.folder, "plain/a.json"),
    );
    expect(code).toBe(0);
    expect(out).toMatch(/\n2 passed, 0 failed\n$/);
  });

  it("runs the cases on another release", async () => {
    const { out } = await bench.run(
      "test",
      bench.write("r.json", passing),
      "--release",
      "Quincy",
      "--reporter",
      "json",
    );
    expect(JSON.parse(out)).toMatchObject({
      passed: 1,
      failed: 0,
      cases: [{ release: "quincy", pass: true }],
    });
  });

  it("reports as JSON and as JUnit XML, with the totals on standard error", async () => {
    const files = [bench.write("p.json", passing), bench.write("f.json", { ...failing, name: '<&"\u0001>' })];
    const json = await bench.run("test", ...files, "--reporter", "json");
    expect(json).toMatchObject({ code: 1, err: "1 passed, 1 failed\n" });
    expect(JSON.parse(json.out).cases[1].failed).toEqual([
      { name: "status.preRequest", pass: false, expected: "error", got: "ok", line: 1, column: 137 },
    ]);
    const junit = await bench.run("test", ...files, "--reporter", "junit");
    expect(junit.out).toContain('<testsuite name="moonhook" tests="2" failures="1">');
    expect(junit.out).toContain('name="&lt;&amp;&quot;\\x01&gt;"');
    expect(junit.err).toBe("1 passed, 1 failed\n");
  });
});
