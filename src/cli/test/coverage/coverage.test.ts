import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hello, TestBench } from "../../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const read = (file: string) => readFileSync(join(bench.folder, file), "utf8");
const at = (path: string) => join(bench.folder, path);

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
