import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hello } from "../bench.testing";

const root = join(import.meta.dirname, "../../..");
const text = readFileSync(join(root, "docs/testing.md"), "utf8");

/** A project as the document has it, with Moonhook's checkout beside the cases. */
const project = mkdtempSync(join(tmpdir(), "moonhook-docs-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));
const write = (name: string, content: string) => {
  mkdirSync(join(project, name, ".."), { recursive: true });
  writeFileSync(join(project, name), content);
};
const upload = {
  ...hello,
  name: "upload",
  scripts: { preRequest: 'RGWDebugLog("tagged")' },
  request: { RGWOp: "put_obj" },
  expect: { status: { preRequest: "ok" } },
};
symlinkSync(root, join(project, "moonhook"));
write("hooks/preRequest.lua", 'if Request.RGWOp == "put_obj" then\n  RGWDebugLog("tagged")\nend\n');
write("hooks.new/preRequest.lua", 'RGWDebugLog("tagged")\nRequest.Response.Message = "tagged"\n');
write("cases/upload.case.json", JSON.stringify(upload));
write(
  "cases/again.case.json",
  JSON.stringify({ ...upload, expect: { log: { preRequest: ["Lua INFO: tagged"] } } }),
);
const message = { moonhook: 1, release: "reef", context: "preRequest", request: { RGWOp: "get_obj" } };
write("capture.jsonl", `${JSON.stringify(message)}\n`.repeat(3));

/** What the document says to run, in its order; of a command for several machines one for each. */
const commands = [...text.matchAll(/^ *(?:- (?:run: )?)?((?:npx|node) moonhook.*)$/gm)].flatMap(
  ([, command]) => {
    const isMany = /matrix\.shard|CI_NODE_INDEX|JOB_COMPLETION_INDEX/.test(command!);
    return (isMany ? [1, 2] : [1]).map((machine): [string, number] => [command!, machine]);
  },
);

/** The command as a shell of the project runs it; the checkout is built already. */
function inShell(command: string, machine: number): string {
  return command
    .replace(
      /^npx moonhook|moonhook\/bin\/moonhook\.js/,
      (found) => `${found.startsWith("npx") ? "node " : ""}moonhook/dist/cli/moonhook.js`,
    )
    .replace(/\$\{\{ matrix\.shard \}\}/g, `${machine}`);
}

/** The exit code that the document's words give a command. */
function expectedCode(command: string): number {
  return command.includes(" compare hooks/ ") ? 1 : 0;
}

describe("every command of docs/testing.md", () => {
  it("is found", () => {
    expect(commands.length).toBeGreaterThan(20);
    for (const command of ["test", "test --merge", "mutate", "compare", "fuzz"])
      expect(commands.some(([line]) => line.includes(` ${command} `))).toBe(true);
  });

  it.each(commands)("%s (machine %i)", (command, machine) => {
    const { status, stdout, stderr } = spawnSync("bash", ["-c", inShell(command, machine)], {
      cwd: project,
      encoding: "utf8",
      env: {
        ...process.env,
        CI_NODE_INDEX: `${machine}`,
        CI_NODE_TOTAL: "2",
        JOB_COMPLETION_INDEX: `${machine - 1}`,
      },
    });
    expect({ status, stdout, stderr }).toMatchObject({ status: expectedCode(command), stderr: "" });
  });
});
