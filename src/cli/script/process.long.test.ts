import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const recorded: Record<string, Record<string, { rc: number; stdout: string; stderr: string }>> = JSON.parse(
  readFileSync(join(root, "src/runtime/gateway/store/__fixtures__/radosgw-admin.json"), "utf8"),
);

const folder = mkdtempSync(join(tmpdir(), "moonhook-process-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The built command line as a process of its own, in a folder without a store. */
function moonhook(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "dist/cli/moonhook.js"), ...args],
    {
      cwd: folder,
      encoding: "utf8",
    },
  );
  return { rc: status, stdout, stderr };
}

describe("the built command line answers with radosgw-admin's text, stream and exit code", () => {
  beforeAll(() => {
    writeFileSync(join(folder, "ok.lua"), 'RGWDebugLog("ok")\n');
    writeFileSync(join(folder, "bad.lua"), "if x then");
  });

  const commands = [
    "script put --infile=bad.lua --context=preRequest",
    "script put --infile=none.lua --context=preRequest",
    "script put --infile=ok.lua --context=foo",
    "script list --context=preRequest",
    "script-package list",
    "script-package rm --package=luajson",
    "script-package add",
    "script put --infile=ok.lua --context=preRequest",
    "script get --context=PREREQUEST",
    "script rm --context=preRequest",
  ];

  // The unit tests of the commands replay every release; these two differ in most texts.
  it.each(["pacific", "squid"])("%s", (release) => {
    const answers = commands.map((command) => [
      command,
      moonhook(...command.split(" "), "--release", release),
    ]);
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(commands.map((command) => [command, recorded[release]![command]])),
    );
  });

  it("keeps the store in .moonhook/store of the working folder", () => {
    moonhook("script", "put", "--infile", "ok.lua", "--context", "postRequest");
    expect(readFileSync(join(folder, ".moonhook/store/scripts/postRequest.lua"), "utf8")).toBe(
      'RGWDebugLog("ok")\n',
    );
  });
});
