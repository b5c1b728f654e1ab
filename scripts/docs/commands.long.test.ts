import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node
import { root } from "../lib/root.mjs";
// @ts-expect-error plain JavaScript, run by Node
import { commandBlocks } from "./blocks.mjs";
// @ts-expect-error plain JavaScript, run by Node
import { commandLineDocument } from "./help.mjs";

interface Block {
  line: number;
  text: string;
  skip: string | null;
  background: boolean;
}

const folder = join(root, "docs");
const documents = readdirSync(folder).filter((name) => name.endsWith(".md"));
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");

const scratch = mkdtempSync(join(tmpdir(), "moonhook-docs-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const tools = join(scratch, "bin");
mkdirSync(tools);
writeFileSync(
  join(tools, "npx"),
  `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, "dist/cli/moonhook.js")}" "$@"\n`,
);
chmodSync(join(tools, "npx"), 0o755);

/** A folder of its own with the example's files, where the commands of one document run. */
function workplace(document: string): string {
  const place = join(scratch, document);
  cpSync(join(root, "scripts/docs/example"), place, { recursive: true });
  cpSync(join(root, "public/examples"), join(place, "cases"), {
    recursive: true,
    filter: (path) => !path.endsWith("index.json"),
  });
  return place;
}

const env = { ...process.env, PATH: `${tools}:${process.env.PATH}`, NO_COLOR: "1" };

/** testing.md is run by src/cli/test/docs.long.test.ts, in a project as it describes one. */
const runHere = documents.filter((file) => file !== "testing.md");

describe.each(runHere.map((file) => [file, commandBlocks(textOf(file)) as Block[]] as const))(
  "the commands of docs/%s",
  (file, blocks) => {
    const place = blocks.length > 0 ? workplace(file) : "";
    for (const { line, text, skip, background } of blocks) {
      const name = `line ${line}: ${text.split("\n")[0]}`;
      // biome-ignore lint/suspicious/noSkippedTests: the reason stands in the name
      if (skip) it.skip(`${name} (${skip})`, () => {});
      else if (background) it(name, () => staysUp(text, place));
      else
        it(name, () => {
          const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", text], {
            cwd: place,
            env,
            encoding: "utf8",
          });
          expect(status, `${stdout}${stderr}`).toBe(0);
        });
    }
    it("are marked as such", () => expect(textOf(file)).not.toMatch(/^ *```(bash|shell|console)/m));
  },
);

/** Runs what does not end by itself until it says that it is there. */
async function staysUp(command: string, cwd: string): Promise<void> {
  const child = spawn("bash", ["-c", `exec ${command.trim()}`], { cwd, env, detached: true });
  let said = "";
  const spoke = new Promise<void>((resolve, reject) => {
    const hear = (data: Buffer) => {
      said += data.toString();
      resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  await spoke;
  child.removeAllListeners("exit");
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.kill("SIGINT");
  await ended;
}

it("docs/command-line.md is what the commands say; `node scripts/docs/command-line.mjs` writes it anew", () => {
  expect(textOf("command-line.md")).toBe(commandLineDocument());
});
