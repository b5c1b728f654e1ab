import { afterAll, describe, expect, it } from "vitest";
import { hello, TestBench } from "../testBench";

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
    expect(out).toContain("\nclient  gets 403 Forbidden\n");
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
