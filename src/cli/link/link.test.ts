import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

describe("link and open", () => {
  it("lead from a case to a link and back, whatever the base", async () => {
    const everyKey = new URL("../../runtime/cases/__fixtures__/format1.case.json", import.meta.url);
    const file = bench.write("every.json", readFileSync(everyKey));
    const usual = await bench.run("link", file);
    expect(usual).toEqual({
      code: 0,
      err: "",
      out: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4747\/#1\.[\w-]+Z\n$/),
    });
    const based = await bench.run("link", file, "--base", "https://example.org/m/?x#old");
    expect(based.out).toMatch(/^https:\/\/example\.org\/m\/\?x#1\.[\w-]+Z\n$/);
    for (const { out } of [usual, based]) {
      const { code, out: json } = await bench.run("open", out.trim());
      expect(code).toBe(0);
      expect(await bench.run("link", bench.write("again.json", json))).toEqual(usual);
    }
  });

  it("notes a link that some programs cut, and refuses one over the limit", async () => {
    const script = (length: number) => Array.from({ length }, (_, i) => Math.sin(i)).join("");
    const long = await bench.run(
      "link",
      bench.write("long.json", { ...hello, scripts: { preRequest: script(400) } }),
    );
    expect(long).toMatchObject({
      code: 0,
      err: expect.stringMatching(/^note: \d+ characters; .* beyond 2000\n$/),
    });
    const longer = await bench.run(
      "link",
      bench.write("longer.json", { ...hello, scripts: { preRequest: script(9000) } }),
    );
    expect(longer).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^~\/longer\.json: this case makes a link of .* share it as a file\n$/),
    });
  });

  it("keep a case behind a passphrase", async () => {
    const file = bench.write("hello.json", hello);
    const passphrase = bench.write("passphrase", "open sesame\n");
    const { out } = await bench.run("link", file, "--passphrase-file", passphrase);
    expect(out).toContain("#1p.");
    expect((await bench.run("open", out.trim(), "--passphrase-file", passphrase)).out).toContain('"hello"');
    expect(await bench.run("open", out.trim())).toEqual({
      code: 2,
      out: "",
      err: "this link opens with a passphrase only: give it with --passphrase-file\n",
    });
    expect(await bench.run("link", file, "--passphrase-file", bench.write("empty", "\n"))).toEqual({
      code: 2,
      out: "",
      err: "~/empty: the first line is empty, and no passphrase\n",
    });
  });

  it("carry several cases, which open prints or writes into a folder", async () => {
    const first = bench.write("first.json", { ...hello, name: "../first" });
    const others = ["a", "a"].map((name, at) => bench.write(`other${at}.json`, { ...hello, name }));
    const { out: url } = await bench.run("link", first, ...others);
    const printed = await bench.run("open", url.trim());
    expect(JSON.parse(printed.out)).toMatchObject({ name: "../first" });
    expect(printed.err).toBe("note: 2 more cases come along; --out FOLDER writes all\n");
    const folder = join(bench.folder, "opened");
    const { code, out } = await bench.run("open", url.trim(), "--out", folder);
    expect({ code, out }).toEqual({
      code: 0,
      out: "~/opened/-first.case.json\n~/opened/a.case.json\n~/opened/a-2.case.json\n",
    });
    expect((await bench.run("open", url.trim(), "--out", first)).err).toMatch(
      /^~\/first\.json: cannot be written/,
    );
  });

  it("open a case that another tool wrote behind #case=", async () => {
    const { code, out } = await bench.run("open", `#case=${encodeURIComponent(JSON.stringify(hello))}`);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ scripts: hello.scripts });
  });

  it("print nothing that a terminal would obey", async () => {
    const script = "-- \u009b2J \u202e";
    const { out } = await bench.run(
      "link",
      bench.write("c1.json", { ...hello, scripts: { preRequest: script } }),
    );
    const { out: json } = await bench.run("open", out.trim());
    expect(json).toContain('"-- \\u009b2J \\u202e"');
    expect(JSON.parse(json).scripts.preRequest).toBe(script);
  });

  it("tell what is wrong in one line", async () => {
    expect(await bench.run("open", "#1.AAAAZ")).toEqual({
      code: 2,
      out: "",
      err: "this link is damaged: its checksum does not fit; copy it again\n",
    });
    expect(
      await bench.run("link", bench.write("h.json", hello), "--base", "javascript:alert(1)"),
    ).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^error: option '--base <url>' .* whole address.*\n$/),
    });
  });
});
