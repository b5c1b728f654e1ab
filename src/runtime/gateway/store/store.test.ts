import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { releases } from "../releases/index";
import { type ReleaseName, releaseNames } from "../types";
import {
  type AdminAnswer,
  applyChange,
  emptyStore,
  type Infile,
  packageCommand,
  pick,
  type Store,
  scriptCommand,
} from "./index";

interface Recorded {
  rc: number;
  stdout: string;
  stderr: string;
}

const recorded = JSON.parse(
  readFileSync(new URL("./__fixtures__/radosgw-admin.json", import.meta.url), "utf8"),
) as Record<ReleaseName, Record<string, Recorded>>;

const files: Record<string, Infile> = {
  "ok.lua": { name: "ok.lua", text: 'RGWDebugLog("ok")\n' },
  "bad.lua": { name: "bad.lua", text: "if x then" },
  "none.lua": { name: "none.lua", errno: 2, opened: false },
};

/** A command line as it was recorded: words first, then `--name=value`. */
function answer(store: Store, line: string, name: ReleaseName): AdminAnswer {
  const [command, ...parts] = line.split(" ");
  const words = parts.filter((part) => !part.startsWith("--"));
  const options: Record<string, string> = Object.fromEntries(
    parts.filter((part) => part.startsWith("--")).map((part) => part.slice(2).split("=")),
  );
  const release = releases[name];
  if (command === "script-package") return packageCommand(store, words, options, release);
  const { infile, ...others } = options;
  const given = infile === undefined ? {} : { infile: files[infile]! };
  return scriptCommand(store, words, { ...others, ...given }, release);
}

/** The store before the command: the recording tells by its answer whether the script that it asks for was there. */
function before(line: string, { stdout }: Recorded): Store {
  if (!/^script get/.test(line) || stdout.startsWith("no script exists")) return emptyStore;
  return { ...emptyStore, scripts: [{ context: "preRequest", tenant: "", text: 'RGWDebugLog("ok")\n' }] };
}

describe.each(releaseNames)("%s answers as its radosgw-admin did", (name) => {
  test.each(Object.entries(recorded[name]))("%s", (line, was) => {
    const { stdout, stderr, exitCode } = answer(before(line, was), line, name);
    expect({ rc: exitCode, stdout, stderr }).toEqual(was);
  });
});

/** Runs commands one after the other; gives the last answer and the store after it. */
function session(name: ReleaseName, ...lines: string[]): { last: AdminAnswer; store: Store } {
  let store = emptyStore;
  let last: AdminAnswer | undefined;
  for (const line of lines) {
    last = answer(store, line, name);
    if (last.change) store = applyChange(store, last.change);
  }
  return { last: last!, store };
}

describe("scripts", () => {
  test("are kept by context and tenant", () => {
    const { store } = session(
      "tentacle",
      "script put --infile=ok.lua --context=PREREQUEST",
      "script put --infile=ok.lua --context=postRequest --tenant=acme",
      "script put --infile=ok.lua --context=postRequest --uid=lab$bob",
    );
    const kept = store.scripts.map(({ context, tenant }) => `${context} ${tenant}`);
    expect(kept).toEqual(["preRequest ", "postRequest acme", "postRequest lab"]);
  });

  test("are replaced by a second put and gone after rm, of that tenant only", () => {
    const put = "script put --infile=ok.lua --context=getData";
    const { store } = session(
      "reef",
      put,
      put,
      `${put} --tenant=acme --uid=x`,
      "script rm --context=getdata",
    );
    expect(store.scripts.map(({ tenant }) => tenant)).toEqual(["acme"]);
  });

  test("a context that the release lacks is refused by every command", () => {
    for (const command of ["put --infile=ok.lua", "get", "rm"])
      expect(session("quincy", `script ${command} --context=background`).last).toMatchObject({
        exitCode: 22,
        stderr: "ERROR: invalid script context: background. must be one of: preRequest, postRequest\n",
      });
  });

  test("words after the subcommand are no command", () => {
    expect(session("reef", "script get more").last).toMatchObject({
      exitCode: 1,
      stderr: "Command not found: script get more\n",
    });
  });

  test("a folder given as file can be opened but not read", () => {
    const infile = { name: "dir", errno: 21, opened: true };
    expect(
      scriptCommand(emptyStore, ["put"], { context: "preRequest", infile }, releases.reef),
    ).toMatchObject({
      exitCode: 21,
      stderr: "error while reading input\nERROR: failed to read script: 'dir'. error: -21\n",
    });
  });
});

describe("packages", () => {
  const listed = (name: ReleaseName, ...packages: string[]) => {
    const release = releases[name];
    const store = packages.reduce<Store>((at, given) => {
      const { change } = packageCommand(at, ["add"], { package: given }, release);
      return change ? applyChange(at, change) : at;
    }, emptyStore);
    return { store, text: packageCommand(store, ["list"], {}, release).stdout };
  };

  test("are listed in order, each once", () => {
    expect(listed("squid", "luasocket", "luajson", "luasocket").text).toBe("luajson\nluasocket\n");
  });

  test("a version replaces others, and a name alone removes any version, where the release knows versions", () => {
    expect(listed("quincy", "luajson 1.2", "luajson 1.3").text).toBe("luajson 1.3\n");
    expect(listed("pacific", "luajson 1.2", "luajson 1.3").text).toBe("luajson 1.2\nluajson 1.3\n");
    const { store } = listed("quincy", "luajson 1.3", "luasocket");
    const { change } = packageCommand(store, ["rm"], { package: "luajson" }, releases.quincy);
    expect(change).toEqual({ kind: "setPackages", packages: ["luasocket"] });
  });

  test("an emptied list is empty, not missing", () => {
    expect(
      session(
        "pacific",
        "script-package add --package=a",
        "script-package rm --package=a",
        "script-package list",
      ).last.stdout,
    ).toBe("");
  });

  test("reload is a command of some releases only, and leaves the list as it is", () => {
    expect(session("tentacle", "script-package reload").last).toMatchObject({ exitCode: 0, change: null });
    expect(session("reef", "script-package reload").last).toMatchObject({
      exitCode: 1,
      stderr: "ERROR: Unrecognized argument: 'reload'\nExpected one of the following:\n  add\n  list\n  rm\n",
    });
  });
});

describe("a request's scripts", () => {
  const store: Store = {
    packages: ["luajson 1.3", "luasocket"],
    scripts: (["background", "preRequest", "postRequest", "getData"] as const).flatMap((context) =>
      ["", "acme"].map((tenant) => ({ context, tenant, text: "" })),
    ),
  };
  const picked = (name: ReleaseName, tenant: string) =>
    pick(store, releases[name], tenant).scripts.map((script) => `${script.context} ${script.tenant}`);

  test("preRequest has the default tenant's where the tenant is not known yet", () => {
    expect(picked("pacific", "acme")).toEqual(["preRequest ", "postRequest acme"]);
    expect(picked("squid", "acme")).toEqual([
      "background ",
      "preRequest ",
      "getData acme",
      "postRequest acme",
    ]);
    expect(picked("tentacle", "acme")).toContain("preRequest acme");
  });

  test("there is no fall-back to the default tenant", () => {
    expect(picked("pacific", "lab")).toEqual(["preRequest "]);
    expect(picked("tentacle", "lab")).toEqual(["background "]);
  });

  test("packages come by name", () => {
    expect(pick(store, releases.reef, "").packages).toEqual(["luajson", "luasocket"]);
  });
});
