import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";
import { moonhook } from "../moonhook";
import { terminalStyle } from "../style";

const bench = new TestBench();
afterAll(() => bench.remove());

const passing = { ...hello, expect: { log: { preRequest: ["Lua INFO: hello"] } } };
const failing = { ...hello, name: "wrong", expect: { status: { preRequest: "error" } } };
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

describe("which cases run", () => {
  it("takes cases by a text in their path or name", async () => {
    bench.write("filter/a.case.json", passing);
    bench.write("filter/b.case.json", { ...passing, name: "Tagged Upload" });
    const { out } = await bench.run("test", at("filter"), "--filter", "tagged up");
    expect(out).toBe("✓ ~/filter/b.case.json\n1 passed, 0 failed\n");
  });

  it("ends after the first failure", async () => {
    for (const [name, content] of Object.entries({ a: passing, b: failing, c: failing }))
      bench.write(`fast/${name}.case.json`, content);
    const { code, out } = await bench.run("test", at("fast"), "--fail-fast");
    expect(code).toBe(1);
    expect(out).toMatch(/^✓ .*a\.case\.json\n✗ .*b\.case\.json\n[^✓✗]*\n1 passed, 1 failed\n$/);
  });

  it("takes scripts from a folder in place of the cases' own", async () => {
    bench.write("laid/hooks/PREREQUEST.lua", 'RGWDebugLog("from the folder")');
    bench.write("laid/cases/a.case.json", {
      ...hello,
      expect: { log: { preRequest: ["Lua INFO: from the folder"] } },
    });
    const { code, out } = await bench.run("test", at("laid/cases"), "--scripts", at("laid/hooks"));
    expect({ code, out }).toEqual({ code: 0, out: "✓ ~/laid/cases/a.case.json\n1 passed, 0 failed\n" });
    expect(await bench.run("test", at("laid/cases"), "--scripts", at("laid/cases"))).toMatchObject({
      code: 2,
      err: "~/laid/cases: there is no script: name it preRequest.lua, postRequest.lua and so on\n",
    });
  });

  it("lets a case that expects nothing fail by its scripts where that is asked for", async () => {
    const file = bench.write("strict.json", { ...hello, scripts: { preRequest: 'error("no")' } });
    expect((await bench.run("test", file)).code).toBe(0);
    const { code, out } = await bench.run("test", file, "--strict");
    expect(code).toBe(1);
    expect(out).toContain('status.preRequest\n      expected "ok"\n      got      "error"');
  });
});

describe("files of JSON lines", () => {
  it("hold a case on each line, and a wrong one fails alone", async () => {
    const file = bench.write(
      "lines.jsonl",
      [
        JSON.stringify(passing),
        "",
        JSON.stringify({ ...hello, relase: "reef" }),
        JSON.stringify(failing),
      ].join("\n"),
    );
    const { code, out } = await bench.run("test", file);
    expect(code).toBe(1);
    expect(out.split("\n")).toEqual([
      "✓ ~/lines.jsonl:1",
      "✗ ~/lines.jsonl:3",
      '    ~/lines.jsonl:3: relase: unknown key (did you mean "release"?)',
      "✗ ~/lines.jsonl:4",
      "    status.preRequest",
      '      expected "error"',
      '      got      "ok"',
      "1 passed, 2 failed",
      "",
    ]);
  });

  it("hold what capture hooks have sent: both contexts of a request are one case", async () => {
    const message = (context: string, TransactionId: string, more: object = {}) =>
      JSON.stringify({
        moonhook: 1,
        release: "reef",
        context,
        request: { RGWOp: "get_obj", TransactionId, ...more },
      });
    const file = bench.write(
      "capture.jsonl",
      [
        message("preRequest", "tx1"),
        message("preRequest", "tx2"),
        message("postRequest", "tx1", { Tags: { lab: "yes" } }),
        message("postRequest", "tx3"),
      ].join("\n"),
    );
    bench.write("replay/postRequest.lua", "assert(Request.Tags.lab == 'yes')");
    const { out } = await bench.run("test", file, "--scripts", at("replay"), "--strict");
    expect(out.match(/^[✓✗].*$/gm)).toEqual([
      "✓ ~/capture.jsonl:1  (expects nothing)",
      "✗ ~/capture.jsonl:2",
      "✗ ~/capture.jsonl:4",
    ]);
  });
});

describe("a captured request that is none", () => {
  it("has its mistake told at its line", async () => {
    const message = { moonhook: 1, release: "reef", context: "preRequest", request: { ContentLength: "x" } };
    const { code, out } = await bench.run("test", bench.write("wrong.jsonl", JSON.stringify(message)));
    expect(code).toBe(1);
    expect(out).toContain('~/wrong.jsonl:1: request.ContentLength: expected an integer, got "x"\n');
  });
});

describe("shards", () => {
  const report = (name: string) => at(`shards/${name}.json`);
  const shard = async (i: number) =>
    bench.run(
      "test",
      at("shards/cases"),
      "--shard",
      `${i}/2`,
      "--coverage",
      "--reporter",
      "json",
      "--output",
      report(`${i}`),
    );

  it("run each case once, and their reports merge into one with the exit code of all", async () => {
    for (const name of ["a", "b", "c"])
      bench.write(`shards/cases/${name}.case.json`, name === "b" ? failing : passing);
    expect((await shard(1)).out).toMatch(/\n2 passed, 0 failed\n$/);
    expect((await shard(2)).out).toMatch(/\n0 passed, 1 failed\n$/);
    const merged = await bench.run(
      ...["test", "--merge", report("1"), report("2"), "--reporter", "json"],
      ...["--reporter", "junit", "--output", at("shards/all.xml")],
    );
    expect(merged).toMatchObject({ code: 1, err: expect.stringMatching(/\n2 passed, 1 failed\n$/) });
    expect(JSON.parse(merged.out)).toMatchObject({
      passed: 2,
      failed: 1,
      coverage: [{ lines: [{ line: 1, hits: 3 }] }],
    });
    expect(read("shards/all.xml").match(/<testcase/g)).toHaveLength(3);
  });

  it("do not merge where one is missing, is there twice, or is no report", async () => {
    expect((await bench.run("test", "--merge", report("1"))).err).toBe(
      "--merge: there is no report of 2/2\n",
    );
    expect((await bench.run("test", "--merge", report("1"), report("2"), report("2"))).err).toBe(
      "--merge: there are two reports of 2/2\n",
    );
    expect(await bench.run("test", "--merge", at("shards/all.xml"))).toMatchObject({
      code: 2,
      err: "~/shards/all.xml: not a report of `moonhook test --reporter json`\n",
    });
  });
});

describe("coverage", () => {
  it("tells the lines that no case ran, and writes lcov and JSON", async () => {
    bench.write(
      "covered/hooks/preRequest.lua",
      'if Request.RGWOp == "put_obj" then\n  RGWDebugLog("put")\nelseif Request.RGWOp == "get_obj" then\n  RGWDebugLog("get")\nend\n',
    );
    bench.write("covered/a.case.json", { ...hello, request: { RGWOp: "put_obj" } });
    const { out } = await bench.run(
      ...["test", at("covered"), "--scripts", at("covered/hooks"), "--coverage"],
      ...["--coverage-output", at("covered/lcov.info"), at("covered/coverage.json")],
    );
    expect(out).toContain("not run: 3-4\n");
    expect(out).toMatch(/\n1 passed, 0 failed\n$/);
    const lcov = read("covered/lcov.info").replace(bench.folder, "~");
    expect(lcov).toBe(
      "TN:preRequest\nSF:~/covered/hooks/preRequest.lua\nDA:1,1\nDA:2,1\nDA:3,0\nDA:4,0\nDA:5,1\nLF:5\nLH:3\nend_of_record\n",
    );
    expect(JSON.parse(read("covered/coverage.json"))).toMatchObject({
      format: 1,
      scripts: [{ context: "preRequest", lines: [{ line: 1, hits: 1 }, {}, { hits: 0 }, {}, {}] }],
    });
  });
});
