import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

let folder = "";
let count = 0;
beforeEach(() => {
  folder = join(bench.folder, `store${++count}`);
});

const moonhook = (command: string, ...args: string[]) =>
  bench.run(...command.split(" "), ...args, "--store", folder);
const put = (name: string, text: string | Uint8Array, ...args: string[]) =>
  moonhook("script put", "--infile", bench.write(name, text), ...args);
const silent = { code: 0, out: "", err: "" };

describe("script", () => {
  it("puts, gets and removes a script in plain files", async () => {
    expect(await put("a.lua", 'RGWDebugLog("ok")\n', "--context=PREREQUEST")).toEqual(silent);
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    expect(names).toEqual(["scripts", "scripts/preRequest.lua", "store.json"]);
    expect(readFileSync(join(folder, "store.json"), "utf8")).toBe('{\n  "format": 1\n}\n');
    expect(await moonhook("script get --context preRequest")).toEqual({
      ...silent,
      out: 'RGWDebugLog("ok")\n\n',
    });
    expect(await moonhook("script rm --context=preRequest")).toEqual(silent);
    expect(existsSync(join(folder, "scripts/preRequest.lua"))).toBe(false);
    expect((await moonhook("script get --context=preRequest")).out).toBe(
      "no script exists for context: preRequest\n",
    );
  });

  it("keeps a tenant's script apart, by the release's rule for --tenant", async () => {
    const tenant = ["--context", "postRequest", "--tenant", "acme"];
    expect(await put("t.lua", "t()", ...tenant)).toEqual({
      code: 22,
      out: "",
      err: "ERROR: --tenant is set, but there's no user ID\n",
    });
    expect(await put("t.lua", "t()", ...tenant, "--uid", "x")).toEqual(silent);
    expect((await moonhook("script get --release squid", ...tenant)).out).toBe("t()\n");
    expect(existsSync(join(folder, "tenants/acme/postRequest.lua"))).toBe(true);
  });

  it("stores nothing that does not parse", async () => {
    const { code, err } = await put("bad.lua", "if x then", "--context", "preRequest");
    expect(code).toBe(22);
    expect(err).toBe(
      "ERROR: script: '~/bad.lua' has error: \n[string \"if x then\"]:1: 'end' expected near <eof>\n",
    );
    expect(existsSync(folder)).toBe(false);
  });

  it("tells a file that cannot be read as radosgw-admin does", async () => {
    const missing = await moonhook("script put --context preRequest --infile none.lua");
    expect(missing).toEqual({
      code: 2,
      out: "",
      err: "error reading input file none.lua\nERROR: failed to read script: 'none.lua'. error: -2\n",
    });
    const dir = await moonhook("script put --context preRequest", "--infile", bench.folder);
    expect(dir).toMatchObject({
      code: 21,
      err: "error while reading input\nERROR: failed to read script: '~'. error: -21\n",
    });
  });

  it("refuses bytes that no case could hold", async () => {
    const { code, err } = await put("latin.lua", Buffer.from("-- caf\xe9", "latin1"), "--context=preRequest");
    expect({ code, err }).toEqual({ code: 2, err: "~/latin.lua: not UTF-8 text\n" });
  });

  it("says what the subcommands are", async () => {
    const expected = "Expected one of the following:\n  get\n  put\n  rm\n";
    expect(await moonhook("script")).toEqual({
      code: 1,
      out: "",
      err: `ERROR: Unknown command\n${expected}`,
    });
    expect((await moonhook("script list")).err).toBe(`ERROR: Unrecognized argument: 'list'\n${expected}`);
  });

  it("names the place of a mistake in a store, and leaves it as it is", async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, "store.json"), '{"format": 3}');
    const { code, err } = await moonhook("script get --context preRequest");
    expect(code).toBe(2);
    expect(err).toBe(
      `~/store${count}/store.json:1:12: format: is 3, but this version reads no newer format than 1: use a newer Moonhook\n`,
    );
  });

  it("says where no store can be made", async () => {
    const file = bench.write("file", "");
    const args = ["script", "rm", "--context", "preRequest", "--store", file];
    expect(await bench.run(...args)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^~\/file\S*: a part of this path is not a folder\n$/),
    });
  });
});

describe("script-package", () => {
  it("keeps the allowlist", async () => {
    expect((await moonhook("script-package list")).out).toBe("no lua packages in allowlist\n");
    const add = "script-package add --allow-compilation --package";
    expect(await moonhook(add, "luasocket")).toEqual(silent);
    expect(await moonhook(add, "luajson 1.3")).toEqual(silent);
    expect((await moonhook("script-package list --release tentacle")).out).toBe("luajson 1.3\nluasocket\n");
    expect(JSON.parse(readFileSync(join(folder, "store.json"), "utf8"))).toEqual({
      format: 1,
      packages: ["luajson 1.3", "luasocket"],
    });
    expect(await moonhook("script-package rm --release reef --package luajson")).toEqual(silent);
    expect((await moonhook("script-package list")).out).toBe("luasocket\n");
  });

  it("reloads where the release has it", async () => {
    expect(await moonhook("script-package reload --release squid")).toEqual(silent);
    expect((await moonhook("script-package reload")).code).toBe(1);
  });
});

describe("help", () => {
  it.each(["script", "script-package"])("of %s has an example and names the default folder", async (name) => {
    const { code, out } = await bench.run(name, "--help");
    expect(code).toBe(0);
    expect(out).toContain("Example:\n  moonhook script");
    expect(out).toContain('".moonhook/store"');
  });
});
