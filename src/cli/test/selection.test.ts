import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { failing, hello, passing, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

const at = (path: string) => join(bench.folder, path);

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
