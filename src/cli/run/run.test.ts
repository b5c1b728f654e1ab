import { afterAll, describe, expect, it } from "vitest";
import { hello, TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

describe("run", () => {
  it("prints what a person wants to know", async () => {
    const script = 'RGWDebugLog("hello")\nRequest.Response.HTTPStatusCode = 403';
    const file = bench.write("said.json", { ...hello, scripts: { preRequest: script } });
    const { code, out, err } = await bench.run("run", file);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("pacific  hello\n\npreRequest  ok");
    expect(out).toContain("\n  20  Lua INFO: hello  line 1\n");
    expect(out).toContain("\n  Request.Response.HTTPStatusCode: 200 → 403  line 2\n");
    expect(out).toContain("\nclient  gets 403 Forbidden, but the operation was done\n");
  });

  it("counts one as one, and tells of sockets only where a script connects", async () => {
    const network = { endpoints: [{ listen: "unix:/tmp/socket", serve: "sink" }] };
    const file = bench.write("one.json", { ...hello, network, scripts: { preRequest: "x = 1" } });
    const { out } = await bench.run("run", file);
    expect(out).toMatch(/^preRequest {2}ok · 1 step, \d+ instructions$/m);
    expect(out).not.toContain("sockets");
  });

  it("prints the RGW table as the run leaves it, with the rounds of the background script", async () => {
    const scripts = { background: "RGW.rounds = 1", preRequest: 'RGW.Increment("hits", 2)' };
    const global = { hits: 1, name: "x\ty" };
    const file = bench.write("rgw.json", { ...hello, release: "reef", global, scripts });
    const { out } = await bench.run("run", file);
    expect(out).toContain('\n  RGW["rounds"]: nil → 1  line 1, round 1\n');
    expect(out).toContain('\n\nRGW  3 entries at the end\n  rounds = 1\n  hits = 3\n  name = "x\\ty"\n\n');
    expect((await bench.run("run", file, "--release", "quincy")).out).not.toContain("at the end");
  });

  it("prints the result as JSON, one for each release with all", async () => {
    const file = bench.write("json.json", hello);
    const one = JSON.parse((await bench.run("run", file, "--json", "--release", "reef")).out);
    expect(one).toMatchObject({ format: 1, name: "hello", release: "reef", expectations: [], pass: null });
    const all = JSON.parse((await bench.run("run", file, "--json", "--release", "all")).out) as {
      release: string;
    }[];
    expect(all.map(({ release }) => release)).toEqual(["pacific", "quincy", "reef", "squid", "tentacle"]);
  });

  it("tells which lines ran, how often and what they cost, when asked", async () => {
    const script = "for i = 1, 3 do\n  x = i\nend\nif x == 1 then\n  never()\nend\n-- done\n";
    const file = bench.write("covered.json", { ...hello, scripts: { preRequest: script } });
    const { out } = await bench.run("run", file, "--coverage");
    expect(out.slice(out.indexOf("preRequest  4 of"))).toBe(`preRequest  4 of 5 lines ran
          hits  instructions  line
             4             8     1  for i = 1, 3 do
             3             3     2    x = i
                                 3  end
             1             2     4  if x == 1 then
             0                   5    never()
             1             1     6  end
                                 7  -- done
`);
    const { coverage, ...rest } = JSON.parse((await bench.run("run", file, "--coverage", "--json")).out)
      .contexts[0];
    expect(coverage).toContainEqual({ line: 2, hits: 3, instructions: 3 });
    expect(rest).toEqual(JSON.parse((await bench.run("run", file, "--json")).out).contexts[0]);
    expect((await bench.run("run", file, "--coverage", "--release", "all")).code).toBe(2);
  });

  it("exits 1 where an expectation fails, and says what came instead", async () => {
    const file = bench.write("fails.json", { ...hello, expect: { log: { preRequest: ["Lua INFO: bye"] } } });
    const { code, out } = await bench.run("run", file);
    expect(code).toBe(1);
    expect(out).toContain(
      '✗ log.preRequest[0]\n      expected "Lua INFO: bye"\n      got      "Lua INFO: hello"\n',
    );
  });

  it("runs a script around a recorded operation", async () => {
    const file = bench.write(
      "op.lua",
      "RGWDebugLog(Request.RGWOp .. ' ' .. Request.Response.HTTPStatusCode)",
    );
    const { out } = await bench.run(
      "run",
      file,
      "--context",
      "POSTrequest",
      "--op",
      "err_no_such_key",
      "--json",
    );
    expect(JSON.parse(out).contexts[0]).toMatchObject({
      context: "postRequest",
      log: [{ level: 20, text: "Lua INFO: get_obj 404", line: 1 }],
    });
  });

  it("tells why the upload command refuses a script, which no log does", async () => {
    const { code, out } = await bench.run(
      "run",
      bench.write("syntax.lua", "if x then"),
      "--context",
      "preRequest",
    );
    expect(code).toBe(0);
    expect(out).toContain("preRequest  rejected");
    expect(out).toContain("\n      [string \"if x then\"]:1: 'end' expected near <eof>\n");
  });

  it("writes nothing that a terminal would obey", async () => {
    const file = bench.write("bell.json", { ...hello, scripts: { preRequest: 'RGWDebugLog("\\27[2J\\7")' } });
    expect((await bench.run("run", file)).out).toContain("Lua INFO: \\x1b[2J\\x07  line 1");
  });

  it("shows all releases side by side: blocks that agree, where they part and why, where it works", async () => {
    const script = 'RGWDebugLog("hello")\nRGW.n = 1';
    const file = bench.write("all.json", { ...hello, scripts: { preRequest: script } });
    const { out } = await bench.run("run", file, "--release", "all");
    expect(out.match(/^[a-z, ]+(?= {2}hello$)/gm)).toEqual(["pacific, quincy", "reef, squid, tentacle"]);
    expect(out).toMatch(
      /\nparts {2}between quincy and reef, in preRequest at line 2 {2}\(first in the run\)\n {2}quincy {2}Lua ERROR: .*\n {2}reef {4}RGW\["n"\]: nil → 1\n {2}why {5}The table RGW: not there in quincy; there in reef\.\n\nworks on {2}reef, squid, tentacle\n$/,
    );
    const summary = out.slice(out.indexOf("\nparts")).split("\n");
    expect(Math.max(...summary.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("gives each release's parting and whether it works there as JSON", async () => {
    const file = bench.write("parts.json", { ...hello, scripts: { preRequest: "return RGW_ABORT_REQUEST" } });
    const { out } = await bench.run("run", file, "--release", "all", "--json");
    const columns = JSON.parse(out) as { works: boolean; parting: unknown }[];
    expect(columns.every(({ works }) => works)).toBe(true);
    expect(columns.map(({ parting }) => parting).slice(0, 4)).toEqual([null, null, null, null]);
    expect(columns[4]!.parting).toMatchObject({
      from: "squid",
      context: "preRequest",
      causes: ["abortCode"],
      before: "ok",
      after: "ok, returns -1",
    });
  });

  it("ends where a script does not", async () => {
    const file = bench.write("loop.json", {
      ...hello,
      release: "tentacle",
      scripts: { preRequest: "while true do end" },
    });
    const { code, out } = await bench.run("run", file, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).contexts[0].status).toBe("timeLimit");
  });
});

describe("run --store", () => {
  const store = () => {
    bench.write("store/store.json", { format: 1, packages: ["luajson 1.3"] });
    bench.write("store/scripts/preRequest.lua", 'RGWDebugLog("everyone")');
    bench.write("store/tenants/acme/preRequest.lua", 'RGWDebugLog("acme")');
    return bench.write("store/tenants/acme/postRequest.lua", "").replace(/\/tenants.*/, "");
  };
  const acme = { ...hello, tenant: "acme" };

  it("picks scripts by context and tenant as the release does, and says so", async () => {
    const file = bench.write("acme.json", acme);
    const pacific = await bench.run("run", file, "--store", store());
    expect(pacific.out).toContain("Lua INFO: everyone");
    expect(pacific.out).toMatch(/\nstore {2}preRequest, postRequest of tenant acme · packages luajson\n$/);
    const tentacle = await bench.run("run", file, "--store", store(), "--release", "tentacle", "--json");
    expect(JSON.parse(tentacle.out).contexts[0].log[0].text).toBe("Lua INFO: acme");
  });

  it("tells on all releases that the tenant makes the difference", async () => {
    const { out } = await bench.run(
      "run",
      bench.write("a.json", acme),
      "--store",
      store(),
      "--release",
      "all",
    );
    expect(out).toContain("why       The tenant in preRequest: not known yet in squid; known in tentacle.\n");
  });

  it("runs nothing from a store that is not there, and refuses a script beside it", async () => {
    const none = `${bench.folder}/none`;
    const { out } = await bench.run("run", bench.write("n.json", acme), "--store", none);
    expect(out).toMatch(/\nstore {2}no script for this request · no packages\n$/);
    const script = bench.write("s.lua", "");
    expect(await bench.run("run", script, "--context", "preRequest", "--store", none)).toMatchObject({
      code: 2,
      err: "~/s.lua: --store has the scripts; it needs a CASE.json\n",
    });
  });
});
