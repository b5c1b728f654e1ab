import { afterAll, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

describe("check", () => {
  const crash = bench.write("crash.lua", 'if Request.RGWOp == "get_obj" then\n  error({})\nend\n');
  const clean = bench.write("clean.lua", "RGWDebugLog(Request.RGWOp)\n");

  it("prints a line for each finding and exits 1 on an error", async () => {
    const { code, out, err } = await bench.run("check", crash, "--context", "preRequest");
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out).toMatch(/^~\/crash\.lua:2:9: error: .+ \[[a-z-]+\]\n$/);
  });

  it("prints nothing and exits 0 where it finds nothing", async () => {
    expect(await bench.run("check", clean, "--context", "preRequest")).toEqual({ code: 0, out: "", err: "" });
  });

  it("asks the chosen release", async () => {
    const file = bench.write("user.lua", "RGWDebugLog(Request.User.Id)\n");
    expect((await bench.run("check", file, "--context", "postRequest")).code).toBe(1);
    expect((await bench.run("check", file, "--context", "postRequest", "--release", "reef")).code).toBe(0);
  });

  it("checks modules where the allowlist is given", async () => {
    const file = bench.write("module.lua", 'local json = require("json")\nRGWDebugLog(json.encode({}))\n');
    const args = ["check", file, "--context", "postRequest", "--package"];
    expect((await bench.run(...args, "luasocket")).code).toBe(1);
    expect((await bench.run(...args, "luajson")).code).toBe(0);
  });

  it("reports as JSON and SARIF", async () => {
    const args = ["check", crash, clean, "--context", "preRequest", "--format"];
    expect(JSON.parse((await bench.run(...args, "json")).out)).toBeTypeOf("object");
    const sarif = JSON.parse((await bench.run(...args, "sarif")).out);
    expect(sarif).toMatchObject({ version: "2.1.0" });
    expect(sarif.runs[0].results).toHaveLength(1);
  });

  it("takes --json and --sarif as run takes --json", async () => {
    const args = ["check", crash, "--context", "preRequest"];
    expect(JSON.parse((await bench.run(...args, "--json")).out)).toMatchObject({ format: 1 });
    expect(JSON.parse((await bench.run(...args, "--sarif")).out)).toMatchObject({ version: "2.1.0" });
    expect((await bench.run(...args, "--json", "--sarif")).code).toBe(2);
  });

  it("checks every script of a case for its own release and packages", async () => {
    const scripts = {
      preRequest: "error({})\n",
      postRequest: 'RGWDebugLog(Request.User.Id)\nrequire("json")\n',
    };
    const file = bench.write("hook.case.json", {
      format: 1,
      release: "reef",
      scripts,
      packages: [{ name: "luajson" }],
    });
    const { code, out } = await bench.run("check", file);
    expect(code).toBe(1);
    expect(out).toMatch(/^~\/hook\.case\.json#preRequest:1:7: error: [^\n]+\n$/);
    expect((await bench.run("check", file, "--context", "postRequest")).code).toBe(0);
    expect((await bench.run("check", file, "--context", "postRequest", "--release", "pacific")).code).toBe(1);
    const { files } = JSON.parse((await bench.run("check", file, "--json")).out);
    expect(files.map(({ script }: { script: string }) => script)).toEqual(["preRequest", "postRequest"]);
    const sarif = JSON.parse((await bench.run("check", file, "--sarif")).out);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.region).toBeUndefined();
    const broken = bench.write("broken.case.json", { format: 1, scrips: {} });
    expect((await bench.run("check", broken)).code).toBe(2);
  });

  it("wants a context and files that exist", async () => {
    expect(await bench.run("check", crash)).toMatchObject({ code: 2, out: "" });
    const { code, err } = await bench.run("check", "no-such.lua", "--context", "preRequest");
    expect({ code, err }).toEqual({ code: 2, err: "no-such.lua: there is no such file\n" });
  });
});
