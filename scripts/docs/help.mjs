import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../lib/root.mjs";

/** The text of docs/command-line.md, from the help of the built command line. */
export function commandLineDocument() {
  const overview = helpOf();
  const names = [...overview.matchAll(/^ {2}([a-z][\w-]*) .*$/gm)].map(([, name]) => name);
  const sections = names
    .filter((name) => name !== "help")
    .map((name) => `## moonhook ${name}\n\n${block(helpOf(name))}\n`);
  const opening =
    "# Command line\n\nThis is what `npx moonhook --help` and `npx moonhook COMMAND --help` print.\n";
  return [opening, block(overview), "", ...sections].join("\n");
}

function helpOf(...command) {
  const { stdout } = spawnSync(process.execPath, [join(root, "dist/cli/moonhook.js"), ...command, "--help"], {
    encoding: "utf8",
    env: { ...process.env, COLUMNS: "100", NO_COLOR: "1" },
  });
  return stdout.trimEnd();
}

function block(text) {
  return `\`\`\`text\n${text}\n\`\`\``;
}
