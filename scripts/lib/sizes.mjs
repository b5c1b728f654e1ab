import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./root.mjs";

/**
 * @typedef {{ name: string, budget: number, bytes: number, files: string[], sources: Record<string, number> }} Part
 * `bytes` and `budget` are gzipped, in bytes; `sources` are bytes before minifying, by folder of the tree or package.
 */

/** Gzipped bytes that each part of the page may have. */
const budgets = { shell: 130_000, "runtime worker": 130_000, Monaco: 900_000 };

/**
 * Measures the built page.
 * @param {string} folder that `vite build` wrote
 * @param {string} modules the file that says what each chunk is made of
 * @returns {Part[]}
 */
export function measure(folder, modules = join(root, "build/page-modules.json")) {
  const assets = join(folder, "assets");
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const entries = [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)].map(
    ([, name]) => name,
  );
  const made = existsSync(modules) ? JSON.parse(readFileSync(modules, "utf8")) : {};
  const part = (name, files, extra = 0) => ({
    name,
    budget: budgets[name],
    bytes: extra + files.reduce((sum, file) => sum + gzipped(readFileSync(join(assets, file))), 0),
    files,
    sources: bySource(files.map((file) => made[file] ?? {})),
  });
  return [
    part("shell", closure(assets, entries), gzipped(page)),
    part("runtime worker", closure(assets, [runtimeWorker(assets)])),
    part(
      "Monaco",
      readdirSync(assets).filter((name) => /^monaco-.*\.js$/.test(name)),
    ),
  ];
}

const gzipped = (content) => gzipSync(content, { level: 9 }).length;

/** The files and all that they import before they run. */
function closure(assets, entries) {
  const found = new Set();
  const visit = (name) => {
    if (found.has(name)) return;
    found.add(name);
    if (!name.endsWith(".js")) return;
    const code = readFileSync(join(assets, name), "utf8");
    for (const [, imported] of code.matchAll(/\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g))
      visit(imported);
  };
  entries.forEach(visit);
  return [...found];
}

/** The file that the page starts under this name. */
function runtimeWorker(assets) {
  for (const name of readdirSync(assets).filter((file) => file.endsWith(".js"))) {
    const code = readFileSync(join(assets, name), "utf8");
    const started = /new URL\([^)]*?([\w.-]+\.js)[^{;]*\{[^}]*name:\s*["'`]moonhook runtime/.exec(code);
    if (started) return started[1];
  }
  throw new Error('sizes: no chunk starts a worker named "moonhook runtime"');
}

/** Sums sources up by folder, two levels into an area, and by package. */
function bySource(chunks) {
  const sums = {};
  for (const [name, bytes] of chunks.flatMap(Object.entries)) {
    const group = name.startsWith("src/") ? name.split("/").slice(0, -1).slice(0, 4).join("/") : name;
    sums[group] = (sums[group] ?? 0) + bytes;
  }
  return sums;
}

/**
 * What grew since the sizes were recorded, most first, each as a line.
 * @param {Part} part
 * @param {Record<string, number>} recorded
 */
export function growth({ sources }, recorded) {
  return Object.entries(sources)
    .map(([source, bytes]) => [source, bytes - (recorded[source] ?? 0), bytes])
    .filter(([, grown]) => grown > 200)
    .sort((a, b) => b[1] - a[1])
    .map(([source, grown, bytes]) => `+${grown} of ${bytes} bytes before minifying: ${source}`);
}
