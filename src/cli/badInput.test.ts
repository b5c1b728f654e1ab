import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hello, TestBench } from "./bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

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
    const { code, out, err } = await bench.run("run", bench.write(name, content), "--json");
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
      "~/hello.json: --context and --op are for a script, a file named *.lua; a case names its own\n",
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
    bench.write("hello.json", hello);
    bench.write("hello.lua", "x()");
    mkdirSync(join(bench.folder, "none"), { recursive: true });
    const { code, out, err } = await bench.run(...args.map((arg) => arg.replace("~", bench.folder)));
    expect({ code, out, err }).toEqual({ code: 2, out: "", err: line });
  });

  it("names the known operations for an unknown one", async () => {
    const { code, err } = await bench.run(
      "run",
      bench.write("op.lua", ""),
      "--context",
      "preRequest",
      "--op",
      "fly",
    );
    expect(code).toBe(2);
    expect(err).toMatch(/^--op: pacific has no recorded operation "fly"; known: put_obj, .*\n$/);
  });
});
