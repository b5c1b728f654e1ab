import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node
import { root } from "./lib/root.mjs";

/** Data of tests and of the docs' examples, where a README would be data too. */
const isData = (folder: string) => /(^|\/)(__fixtures__|example|node_modules)$/.test(folder);

function foldersBelow(folder: string): string[] {
  if (isData(folder)) return [];
  const inner = readdirSync(join(root, folder), { withFileTypes: true }).filter((one) => one.isDirectory());
  return [folder, ...inner.flatMap(({ name }) => foldersBelow(`${folder}/${name}`))];
}

/** The names of files in a text of Markdown: `run.ts`, `lib/imports.mjs`, `binding/`. */
function namedFiles(markdown: string): string[] {
  const prose = markdown.replaceAll(/```[\s\S]*?```/g, "");
  const names = /`([\w.-]+(?:\/[\w.-]+)*(?:\.(?:tsx?|mjs|cpp|css|sh)|\/))`/g;
  return [...prose.matchAll(names)].map(([, name]) => name!);
}

/** Whether there is such a file in the folder, in one around it, or in one right inside it, as those of commands. */
function isThere(name: string, folder: string): boolean {
  const inner = readdirSync(folder).some((one) => existsSync(join(folder, one, name)));
  return inner || isAround(name, folder);
}

function isAround(name: string, folder: string): boolean {
  if (existsSync(join(folder, name))) return true;
  return folder !== root && isAround(name, dirname(folder));
}

describe.each(["src", "e2e", "bench", "scripts", "editors"].flatMap(foldersBelow))("%s", (folder) => {
  const readme = join(root, folder, "README.md");

  it("has a README, and the files that it names are there", () => {
    expect(existsSync(readme)).toBe(true);
    const gone = namedFiles(readFileSync(readme, "utf8")).filter((name) => !isThere(name, dirname(readme)));
    expect(gone).toEqual([]);
  });
});
