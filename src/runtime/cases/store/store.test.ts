import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { applyChange, emptyStore, type Store, type StoreChange } from "../../gateway/store";
import { type Case, caseSchema } from "../format/case";
import { runCase } from "../run";
import { readStore, type StoreFiles, withStore, writesOf } from "./index";
import { pathOf, scriptAt } from "./layout";

/** The folder after a change was written into it. */
function written(files: StoreFiles, change: StoreChange, store: Store): StoreFiles {
  const after = new Map(files);
  for (const { path, text } of writesOf(change, store)) {
    if (text === null) after.delete(path);
    else after.set(path, text);
  }
  return after;
}

const aCase = (fields: object): Case =>
  caseSchema.parse({ format: 1, release: "pacific", scripts: {}, ...fields });

describe("a store in files", () => {
  const changes: StoreChange[] = [
    { kind: "putScript", context: "preRequest", tenant: "", text: "a()\n" },
    { kind: "putScript", context: "preRequest", tenant: "acme", text: "\ufeff\r\n" },
    { kind: "putScript", context: "getData", tenant: "../A b*", text: "" },
    { kind: "setPackages", packages: ["luajson 1.3"] },
    { kind: "removeScript", context: "preRequest", tenant: "" },
  ];

  it("is the same store after every change", () => {
    let [store, files] = [emptyStore, new Map() as StoreFiles];
    for (const change of changes) {
      files = written(files, change, store);
      store = applyChange(store, change);
      const read = readStore(files);
      const byPath = (scripts: Store["scripts"]) => new Map(scripts.map((one) => [pathOf(one), one]));
      expect(read.ok && byPath(read.store.scripts)).toEqual(byPath(store.scripts));
      expect(read.ok && read.store.packages).toEqual(store.packages);
    }
    expect([...files.keys()].sort()).toEqual([
      "store.json",
      "tenants/%2e%2e%2FA%20b%2a/getData.lua",
      "tenants/acme/preRequest.lua",
    ]);
  });

  it("leaves other files alone", () => {
    expect(
      readStore(
        new Map([
          ["README.md", ""],
          ["scripts/notes.txt", ""],
        ]),
      ),
    ).toEqual({
      ok: true,
      store: emptyStore,
    });
    expect(scriptAt("scripts/deep/preRequest.lua")).toBeNull();
  });

  it.each<[string, [string, string][], object]>([
    [
      "a script without an index",
      [["scripts/preRequest.lua", ""]],
      { file: "store.json", message: 'is missing: write {"format": 1} into it' },
    ],
    [
      "a misspelt context",
      [
        ["store.json", '{"format": 1}'],
        ["scripts/prerequest.lua", ""],
      ],
      {
        file: "scripts/prerequest.lua",
        message:
          "names no context: rename it to one of background.lua, preRequest.lua, getData.lua, putData.lua, postRequest.lua",
      },
    ],
    [
      "a newer format",
      [["store.json", '{\n "format": 2}']],
      {
        file: "store.json",
        line: 2,
        column: 12,
        message: "is 2, but this version reads no newer format than 1: use a newer Moonhook",
      },
    ],
    [
      "an unknown key",
      [["store.json", '{"format": 1, "package": []}']],
      { file: "store.json", path: ["package"], message: 'unknown key (did you mean "packages"?)' },
    ],
    ["text that is not JSON", [["store.json", "{"]], { file: "store.json", line: 1, column: 2 }],
  ])("names the file of %s", (_, files, issue) => {
    expect(readStore(new Map(files))).toMatchObject({ ok: false, issues: [issue] });
  });

  it("of format 1 is still read", () => {
    const folder = fileURLToPath(new URL("./__fixtures__/format1", import.meta.url));
    const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const paths = names.filter((name) => /\.\w+$/.test(name));
    const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
    expect(readStore(files)).toEqual({
      ok: true,
      store: {
        scripts: [
          { context: "preRequest", tenant: "", text: 'RGWDebugLog("everyone")\n' },
          { context: "postRequest", tenant: "acme", text: 'RGWDebugLog("acme only")\n' },
        ],
        packages: ["luajson 1.3", "luasocket"],
      },
    });
  });
});

describe("a case at a gateway with a store", () => {
  const text = "RGWDebugLog(package.path)";
  const store: Store = {
    scripts: ["", "acme"].map((tenant) => ({ context: "preRequest", tenant, text: `${text} -- ${tenant}` })),
    packages: ["luajson 1.3"],
  };

  it("runs the store's scripts, not its own", () => {
    const given = aCase({ tenant: "acme", scripts: { postRequest: "error()" } });
    const { case: used } = withStore(given, store);
    expect(used.scripts).toEqual({ preRequest: `${text} -- ` });
    expect(withStore({ ...given, release: "tentacle" }, store).case.scripts).toEqual({
      preRequest: `${text} -- acme`,
    });
  });

  it("has the packages that are listed when it starts", () => {
    const log = (packages: readonly string[] | null) =>
      runCase(withStore(aCase({ release: "squid" }), { ...store, packages }).case).contexts[0]!.log[0]!.text;
    expect(log(["luajson 1.3"])).toContain("/luarocks/");
    expect(log(null)).not.toContain("/luarocks/");
  });
});
