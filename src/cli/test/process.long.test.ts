import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hello } from "../bench.testing";
import { Spawned } from "../spawned.testing";

const folder = mkdtempSync(join(tmpdir(), "moonhook-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file of JSON lines with `count` cases, of which every tenth fails. */
function suite(name: string, count: number, script = (i: number) => `RGWDebugLog("${i}")`): string {
  const file = join(folder, name);
  const lines = Array.from({ length: count }, (_, i) => {
    const expected = i % 10 === 9 ? "error" : "ok";
    return JSON.stringify({
      ...hello,
      scripts: { preRequest: script(i) },
      expect: { status: { preRequest: expected } },
    });
  });
  writeFileSync(file, lines.join("\n"));
  return file;
}

describe("test in a process of its own", () => {
  it("gives the same report on several threads as on one", async () => {
    const file = suite("threads.jsonl", 200);
    const run = (threads: number) => new Spawned("test", file, "--coverage", "--threads", `${threads}`);
    const [one, several] = [run(1), run(3)];
    expect([await one.ended(), await several.ended()]).toEqual([1, 1]);
    expect(several.out).toBe(one.out);
    expect(one.out).toMatch(/\n180 passed, 20 failed\n$/);
  });

  it("tells what it knows when it is stopped, and ends with the code of the signal", async () => {
    const file = suite("endless.jsonl", 2_000, (i) => `for i = 1, ${i < 40 ? 10 : 2_000_000} do end`);
    const report = join(folder, "stopped.json");
    const spawned = new Spawned(
      "test",
      file,
      "--threads",
      "2",
      "--reporter",
      "spec",
      "--reporter",
      "json",
      "--output",
      report,
    );
    await spawned.says("✓");
    expect(await spawned.end("SIGINT")).toBe(130);
    expect(spawned.err).toContain("stopped before the end\n");
    expect(spawned.out).toMatch(/\n\d+ passed, \d+ failed\n$/);
    const merged = new Spawned("test", "--merge", report);
    expect(await merged.ended()).toBe(1);
    expect(merged.err).toContain("stopped before the end");
  });

  it("runs again what changes, and tells the totals of all", async () => {
    const [a, b] = ["a", "b"].map((name) => join(folder, `${name}.case.json`));
    const write = (file: string, preRequest: string) =>
      writeFileSync(
        file,
        JSON.stringify({ ...hello, scripts: { preRequest }, expect: { log: { preRequest: [] } } }),
      );
    write(a!, "");
    write(b!, 'RGWDebugLog("too much")');
    const spawned = new Spawned("test", folder, "--watch");
    await spawned.says("1 passed, 1 failed");
    await spawned.says("waiting for changes");
    spawned.out = "";
    write(b!, "");
    await spawned.says("2 passed, 0 failed");
    expect(spawned.out).toContain("b.case.json");
    expect(spawned.out).not.toContain("a.case.json");
    rmSync(a!);
    await spawned.says("1 passed, 0 failed");
    expect(await spawned.end("SIGINT")).toBe(0);
  });

  it("runs all again when a script of the folder changes", async () => {
    const place = mkdtempSync(join(tmpdir(), "moonhook-watch-"));
    const hook = join(place, "preRequest.lua");
    writeFileSync(hook, 'RGWDebugLog("too much")');
    for (const name of ["a", "b"])
      writeFileSync(
        join(place, `${name}.case.json`),
        JSON.stringify({ ...hello, scripts: {}, expect: { log: { preRequest: [] } } }),
      );
    const spawned = new Spawned("test", place, "--scripts", place, "--watch");
    await spawned.says("0 passed, 2 failed");
    await spawned.says("waiting for changes");
    writeFileSync(hook, "");
    await spawned.says("2 passed, 0 failed");
    expect(await spawned.end("SIGTERM")).toBe(0);
    rmSync(place, { recursive: true });
  });
});
