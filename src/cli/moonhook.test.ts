import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moonhook } from "./moonhook";
import { terminalStyle } from "./style";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "moonhook-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array | object): string {
  const file = join(folder, name);
  const bytes =
    typeof content === "string" || content instanceof Uint8Array ? content : JSON.stringify(content);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

const hello = {
  format: 1,
  name: "hello",
  release: "pacific",
  scripts: { preRequest: 'RGWDebugLog("hello")' },
};

/** Runs the command line; `folder` in its output is written as `~`. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: "", err: "" };
  const code = await moonhook(args, {
    out: (text) => {
      written.out += text.replaceAll(folder, "~");
    },
    err: (text) => {
      written.err += text.replaceAll(folder, "~");
    },
    style: terminalStyle(false),
  });
  return { code, ...written };
}

describe("bad input", () => {
  const limit = "52.4 MB, more than the 16 MB allowed";
  it.each<[string, string | Uint8Array | object, string]>([
    [
      "not-json.json",
      '{\n "format": 1,\n "name" "x"\n}',
      '~/not-json.json:3:9: not JSON: expected ":", found "\\""',
    ],
    [
      "unknown-key.json",
      { ...hello, scirpts: {} },
      '~/unknown-key.json:1:108: scirpts: unknown key (did you mean "scripts"?)',
    ],
    [
      "wrong-type.json",
      { ...hello, request: { ContentLength: "12x" } },
      '~/wrong-type.json:1:125: request.ContentLength: expected an integer, got "12x"',
    ],
    [
      "newer.json",
      { ...hello, format: 2 },
      "~/newer.json:1:11: format: is 2, but this version reads no newer format than 1: use a newer Moonhook",
    ],
    [
      "latin1.json",
      Buffer.from('{"name": "caf\xe9"}', "latin1"),
      "~/latin1.json: not UTF-8 text: the first wrong byte is at offset 13",
    ],
    ["huge.json", Buffer.alloc(52_428_800, 32), `~/huge.json: ${limit}`],
    [
      "context.json",
      { ...hello, scripts: { preReqest: "" } },
      '~/context.json:1:71: scripts.preReqest: unknown key (did you mean "preRequest"?)',
    ],
    [
      "release.json",
      { ...hello, release: "jewel" },
      '~/release.json:1:38: release: expected one of "pacific", "quincy", "reef", "squid", "tentacle", got "jewel"',
    ],
    [
      "nil-script.json",
      { ...hello, scripts: { preRequest: null } },
      "~/nil-script.json:1:72: scripts.preRequest: expected a string, got null",
    ],
    ["empty.json", "", "~/empty.json:1:1: not JSON: expected a value, the file ends here"],
  ])("%s: one line with the place, exit code 2", async (name, content, line) => {
    const { code, out, err } = await run("run", write(name, content), "--json");
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: `${line}\n` });
  });

  it.each<[string[], string]>([
    [["run", "~/missing.json"], "~/missing.json: there is no such file\n"],
    [["run", "~"], "~: this is a folder, not a file\n"],
    [
      ["run", "~/hello.lua"],
      "~/hello.lua: say where the gateway runs it, for example --context preRequest\n",
    ],
    [
      ["run", "~/hello.lua", "--context", "preReq"],
      "error: option '--context <name>' argument 'preReq' is invalid. Known: background, preRequest, getData, putData, postRequest.\n",
    ],
    [
      ["run", "~/hello.json", "--context", "preRequest"],
      "~/hello.json: --context and --op are for a SCRIPT.lua; a case names its own\n",
    ],
    [
      ["run", "~/hello.json", "--release", "jewel"],
      "error: option '--release <name>' argument 'jewel' is invalid. Known: pacific, quincy, reef, squid, tentacle, all.\n",
    ],
    [
      ["test", "~/hello.json", "--release", "all"],
      "error: option '--release <name>' argument 'all' is invalid. Known: pacific, quincy, reef, squid, tentacle.\n",
    ],
    [["test", "~/missing"], "~/missing: there is no such file\n"],
    [["test", "~/none"], "~/none: there is no case (*.case.json) in this folder\n"],
    [["test"], "error: missing required argument 'path'\n"],
    [["run", "~/hello.json", "--jsn"], "error: unknown option '--jsn' (Did you mean --json?)\n"],
    [["rnu"], "error: unknown command 'rnu' (Did you mean run?)\n"],
    [
      ["serve", "--port", "x"],
      "error: option '--port <number>' argument 'x' is invalid. A port is a number from 0 to 65535.\n",
    ],
  ])("%j: one line, exit code 2", async (args, line) => {
    write("hello.json", hello);
    write("hello.lua", "x()");
    mkdirSync(join(folder, "none"), { recursive: true });
    const { code, out, err } = await run(...args.map((arg) => arg.replace("~", folder)));
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: line });
  });

  it("names the known operations for an unknown one", async () => {
    const { code, err } = await run("run", write("op.lua", ""), "--context", "preRequest", "--op", "fly");
    expect(code).toBe(2);
    expect(err).toMatch(/^--op: pacific has no recorded operation "fly"; known: put_obj, .*\n$/);
  });
});

describe("run", () => {
  it("prints what a person wants to know", async () => {
    const script = 'RGWDebugLog("hello")\nRequest.Response.HTTPStatusCode = 403';
    const file = write("said.json", { ...hello, scripts: { preRequest: script } });
    const { code, out, err } = await run("run", file);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("pacific  hello\n\npreRequest  ok");
    expect(out).toContain("\n  20  Lua INFO: hello  line 1\n");
    expect(out).toContain("\n  Request.Response.HTTPStatusCode: 200 → 403  line 2\n");
    expect(out).toContain("\nclient  gets 403 Forbidden\n");
  });

  it("prints the result as JSON, one for each release with all", async () => {
    const file = write("json.json", hello);
    const one = JSON.parse((await run("run", file, "--json", "--release", "reef")).out);
    expect(one).toMatchObject({ format: 1, name: "hello", release: "reef", expectations: [], pass: null });
    const all = JSON.parse((await run("run", file, "--json", "--release", "all")).out) as {
      release: string;
    }[];
    expect(all.map(({ release }) => release)).toEqual(["pacific", "quincy", "reef", "squid", "tentacle"]);
  });

  it("exits 1 where an expectation fails, and says what came instead", async () => {
    const file = write("fails.json", { ...hello, expect: { log: { preRequest: ["Lua INFO: bye"] } } });
    const { code, out } = await run("run", file);
    expect(code).toBe(1);
    expect(out).toContain(
      '✗ log.preRequest[0]\n      expected "Lua INFO: bye"\n      got      "Lua INFO: hello"\n',
    );
  });

  it("runs a script around a recorded operation", async () => {
    const file = write("op.lua", "RGWDebugLog(Request.RGWOp .. ' ' .. Request.Response.HTTPStatusCode)");
    const { out } = await run("run", file, "--context", "POSTrequest", "--op", "err_no_such_key", "--json");
    expect(JSON.parse(out).contexts[0]).toMatchObject({
      context: "postRequest",
      log: [{ level: 20, text: "Lua INFO: get_obj 404", line: 1 }],
    });
  });

  it("tells why the upload command refuses a script, which no log does", async () => {
    const { code, out } = await run("run", write("syntax.lua", "if x then"), "--context", "preRequest");
    expect(code).toBe(0);
    expect(out).toContain("preRequest  rejected");
    expect(out).toContain("\n      [string \"if x then\"]:1: 'end' expected near <eof>\n");
  });

  it("writes nothing that a terminal would obey", async () => {
    const file = write("bell.json", { ...hello, scripts: { preRequest: 'RGWDebugLog("\\27[2J\\7")' } });
    expect((await run("run", file)).out).toContain("Lua INFO: \\x1b[2J\\x07  line 1");
  });

  it("ends where a script does not", async () => {
    const file = write("loop.json", {
      ...hello,
      release: "tentacle",
      scripts: { preRequest: "while true do end" },
    });
    const { code, out } = await run("run", file, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out).contexts[0].status).toBe("timeLimit");
  });
});

describe("test", () => {
  const passing = { ...hello, expect: { log: { preRequest: ["Lua INFO: hello"] } } };
  const failing = { ...hello, expect: { status: { preRequest: "error" } } };

  it("runs every case under a folder, counts what is no case as failed, and ends with the totals", async () => {
    write("suite/a.case.json", passing);
    write("suite/deep/b.case.json", failing);
    write("suite/c.case.json", "{");
    write("suite/notes.json", "[]");
    const { code, out } = await run("test", join(folder, "suite"));
    expect(code).toBe(1);
    expect(out.split("\n")).toEqual([
      "✓ ~/suite/a.case.json",
      "✗ ~/suite/c.case.json",
      "    ~/suite/c.case.json:1:2: not JSON: expected a key in double quotes, the file ends here",
      "✗ ~/suite/deep/b.case.json",
      "    status.preRequest",
      '      expected "error"',
      '      got      "ok"',
      "1 passed, 2 failed",
      "",
    ]);
  });

  it("takes every *.json of a folder that names none *.case.json", async () => {
    write("plain/a.json", passing);
    const { code, out } = await run("test", join(folder, "plain"), join(folder, "plain/a.json"));
    expect(code).toBe(0);
    expect(out).toMatch(/\n2 passed, 0 failed\n$/);
  });

  it("runs the cases on another release", async () => {
    const { out } = await run("test", write("r.json", passing), "--release", "Quincy", "--reporter", "json");
    expect(JSON.parse(out)).toMatchObject({
      passed: 1,
      failed: 0,
      cases: [{ release: "quincy", pass: true }],
    });
  });

  it("reports as JSON and as JUnit XML, with the totals on standard error", async () => {
    const files = [write("p.json", passing), write("f.json", { ...failing, name: '<&"\u0001>' })];
    const json = await run("test", ...files, "--reporter", "json");
    expect(json).toMatchObject({ code: 1, err: "1 passed, 1 failed\n" });
    expect(JSON.parse(json.out).cases[1].failed).toEqual([
      { name: "status.preRequest", pass: false, expected: "error", got: "ok" },
    ]);
    const junit = await run("test", ...files, "--reporter", "junit");
    expect(junit.out).toContain('<testsuite name="moonhook" tests="2" failures="1">');
    expect(junit.out).toContain('name="&lt;&amp;&quot;\\x01&gt;"');
    expect(junit.err).toBe("1 passed, 1 failed\n");
  });
});

describe("help", () => {
  it("prints help and version with exit code 0, and help on standard error where no command is named", async () => {
    expect(await run("--version")).toMatchObject({ code: 0, out: "0.1.0\n" });
    expect((await run("test", "--help")).out).toContain("Exit codes: 0 all passed, 1 any failed");
    expect(await run()).toMatchObject({ code: 2, out: "" });
  });
});
