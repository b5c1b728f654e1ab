import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { failing, passing, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const read = (file: string) => readFileSync(join(bench.folder, file), "utf8");
const at = (path: string) => join(bench.folder, path);

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
