import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { failing, hello, passing, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const at = (path: string) => join(bench.folder, path);

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
