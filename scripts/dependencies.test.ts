import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node before anything is built
import { importsOf } from "./lib/imports.mjs";
// @ts-expect-error plain JavaScript, run by Node
import { root } from "./lib/root.mjs";

const textOf = (path: string) => readFileSync(join(root, path), "utf8");
const { dependencies, devDependencies, peerDependencies } = JSON.parse(textOf("package.json"));
const declared = Object.keys({ ...dependencies, ...devDependencies, ...peerDependencies });

const sources = [
  ...["src", "bench", "e2e", "scripts", "bin"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(tsx?|m?js)$/.test(name) && !name.includes("__fixtures__"))
      .map((name) => join(folder, name)),
  ),
  ...readdirSync(root).filter((name) => name.endsWith(".config.ts")),
];

/** `zod` of `zod/mini`, `@playwright/test` of itself; undefined for a file of this tree and for what Node brings. */
function packageOf(specifier: string): string | undefined {
  const name = /^(@[\w.-]+\/)?[a-z][\w.-]*/.exec(specifier)?.[0];
  return name && !specifier.includes(":") && !builtinModules.includes(name) ? name : undefined;
}

const imported = new Set(
  sources.flatMap((path) => (importsOf(textOf(path)) as string[]).flatMap((one) => packageOf(one) ?? [])),
);

/** Not imported: programs that package.json, the scripts or the build call, and types that the compiler finds. */
const called = [
  "fengari-web",
  "typescript",
  "@biomejs/biome",
  "@types/node",
  "@types/react",
  "@types/react-dom",
];

describe("dependencies", () => {
  it("are all used", () => {
    expect(declared.filter((name) => !imported.has(name) && !called.includes(name))).toEqual([]);
  });

  it("are all declared", () => {
    expect([...imported].filter((name) => name !== "moonhook" && !declared.includes(name))).toEqual([]);
  });

  it("have their reason in CONTRIBUTING.md, and nothing else has one", () => {
    const table = /## Dependencies\n([\s\S]*?)(?=\n## |$)/.exec(textOf("CONTRIBUTING.md"))![1]!;
    const rows = table.split("\n").filter((line) => /^\| [\w@]/.test(line) && !line.startsWith("| package"));
    const named = rows.flatMap((row) => row.split("|")[1]!.trim().split(", "));
    expect(named.toSorted()).toEqual(declared.filter((name) => !name.startsWith("@types/")).toSorted());
  });
});
