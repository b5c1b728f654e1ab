import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { failing, passing, TestBench } from "../../bench.testing";
import { moonhook } from "../../moonhook";
import { terminalStyle } from "../../style";

const bench = new TestBench();
afterAll(() => bench.remove());

const read = (file: string) => readFileSync(join(bench.folder, file), "utf8");
const at = (path: string) => join(bench.folder, path);

describe("reports", () => {
  it("writes several at once, each where its --output says", async () => {
    const { code, out, err } = await bench.run(
      ...["test", bench.write("several/a.case.json", passing), "--reporter", "spec"],
      ...[
        "--reporter",
        "junit",
        "--output",
        at("out/report.xml"),
        "--reporter",
        "json",
        "--output",
        at("out/report.json"),
      ],
    );
    expect({ code, out, err }).toEqual({
      code: 0,
      out: "✓ ~/several/a.case.json\n1 passed, 0 failed\n",
      err: "",
    });
    expect(read("out/report.xml")).toContain('<testsuite name="moonhook" tests="1" failures="0">');
    expect(JSON.parse(read("out/report.json"))).toMatchObject({
      passed: 1,
      failed: 0,
      cases: [{ pass: true }],
    });
  });

  it.each<[string[], string]>([
    [
      ["--reporter", "json", "--reporter", "junit"],
      "--reporter: json and junit cannot both go to standard output; give one of them an --output\n",
    ],
    [
      ["--output", "x.xml"],
      "error: option '--output <file>' argument 'x.xml' is invalid. Name its --reporter before it.\n",
    ],
    [
      ["--reporter", "dots"],
      "error: option '--reporter <name>' argument 'dots' is invalid. Known: spec, json, junit, github.\n",
    ],
    [
      ["--shard", "3/2"],
      "error: option '--shard <i/n>' argument '3/2' is invalid. A shard is I/N with I from 1 to N, such as 2/4.\n",
    ],
    [["--coverage-output", "x.txt"], "x.txt: name a coverage file *.info or *.lcov for lcov, or *.json\n"],
    [["--filter", "nobody"], '--filter: no case has "nobody" in its file\'s path or its name\n'],
    [["--watch", "--shard", "1/2"], "--watch: --shard cannot stand beside it\n"],
    [["--scripts", "~/nowhere"], "~/nowhere: there is no such file\n"],
  ])("refuses %j", async (options, line) => {
    const file = bench.write("refused/a.case.json", passing);
    const { code, out, err } = await bench.run(
      "test",
      file,
      ...options.map((option) => option.replace("~", bench.folder)),
    );
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: line });
  });

  it("annotates failures for GitHub at the expectation, and a hook at its line", async () => {
    bench.write("gh/hooks/preRequest.lua", 'RGWDebugLog("hello")\nerror("50% off,\\nno")\n');
    const file = bench.write(
      "gh/a.case.json",
      JSON.stringify({ ...passing, expect: { status: { preRequest: "ok" } } }, null, 2),
    );
    const { out } = await bench.run("test", file, "--reporter", "github", "--scripts", at("gh/hooks"));
    const lines = out.split("\n").map((line) => line.replace(/file=[^,]*\//, "file=…/"));
    expect(lines).toEqual([
      '::error file=…/a.case.json,line=10,col=21,title=hello::status.preRequest%0A  expected "ok"%0A  got      "error"',
      expect.stringMatching(/^::error file=…\/preRequest\.lua,line=2,title=hello::.*50%25 off,%0Ano$/),
      "0 passed, 1 failed",
      "",
    ]);
  });
});

describe("annotations without being asked", () => {
  it("stand beside the reports where GitHub reads the output, and before the totals", async () => {
    const file = bench.write("asked/a.case.json", failing);
    const written: string[] = [];
    const take = (text: string) => void written.push(text);
    const terminal = { out: take, err: take, style: terminalStyle(false), annotates: true };
    expect(await moonhook(["test", file], terminal)).toBe(1);
    const lines = written.join("").split("\n");
    expect(lines[0]).toMatch(/^✗ /);
    expect(lines.at(-3)).toMatch(
      /^::error file=.*a\.case\.json,line=1,col=\d+,title=wrong::status\.preRequest/,
    );
    expect(lines.at(-2)).toBe("0 passed, 1 failed");
  });
});
