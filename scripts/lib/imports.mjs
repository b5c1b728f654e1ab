/**
 * Which way imports may point. `app → worker/client → runtime ← cli, node, e2e, bench`; inside the runtime
 * `cases → debugger → gateway → modules → net`, and all but net may use lua; analysis reads scripts without
 * running them and needs only the gateway's schema and releases.
 */

/** Areas of the tree, most specific first: the first prefix that fits a file names its area. */
const areas = [
  ["src/runtime/lua/", "lua"],
  ["src/runtime/net/", "net"],
  ["src/runtime/modules/", "modules"],
  ["src/runtime/gateway/", "gateway"],
  ["src/runtime/debugger/", "debugger"],
  ["src/runtime/analysis/", "analysis"],
  ["src/runtime/cases/", "cases"],
  ["src/runtime/", "runtime"],
  ["src/worker/", "worker"],
  ["src/offline/", "offline"],
  ["src/app/", "app"],
  ["src/cli/", "cli"],
  ["src/node/", "node"],
  ["src/playwright/", "playwright"],
  ["e2e/", "e2e"],
  ["bench/", "bench"],
];

/** Areas that each area may import besides itself. */
const allowed = {
  lua: [],
  net: [],
  modules: ["net", "lua"],
  gateway: ["modules", "net", "lua"],
  debugger: ["gateway", "modules", "net", "lua"],
  analysis: ["gateway"],
  // Mutants and requests for a hook are made from its syntax tree.
  cases: ["analysis", "debugger", "gateway", "modules", "net", "lua"],
  runtime: ["cases", "analysis", "debugger", "gateway", "modules", "net", "lua"],
  worker: ["analysis", "runtime", "cases", "debugger", "gateway"],
  // The page reaches the VM only through the worker, so that nothing of it lands in the page's own bundle.
  offline: [],
  app: ["offline", "analysis", "worker", "runtime", "cases", "debugger", "gateway"],
  node: ["runtime", "net"],
  playwright: ["runtime", "cli"],
  cli: ["analysis", "runtime", "cases", "debugger", "gateway", "modules", "net", "lua", "node"],
  e2e: ["analysis", "runtime", "cases", "debugger", "gateway", "modules", "net", "lua", "node", "cli"],
  bench: ["analysis", "runtime", "cases", "debugger", "gateway", "modules", "net", "lua", "node", "cli"],
};

/** Packages that the runtime may import; it runs in a worker, in Node and in other projects' pages. */
const runtimePackages = ["#fengari", "zod", "fflate"];
const runtimeAreas = ["lua", "net", "modules", "gateway", "analysis", "debugger", "cases", "runtime"];

function areaOf(path) {
  return areas.find(([prefix]) => path.startsWith(prefix))?.[1] ?? null;
}

/** Module specifiers of every static and dynamic import and re-export in a source text. */
export function importsOf(source) {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const pattern =
    /(?:^|[\s;}])(?:import|export)\s+(?:[\w*{},\s$]+?\sfrom\s*)?["']([^"']+)["']|import\(\s*["']([^"']+)["']/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2]);
}

function resolve(from, specifier) {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/**
 * Broken rules of one file, each as a sentence; an empty list when all is well.
 * @param {string} path from the checkout's folder, with forward slashes
 * @param {string} source
 */
export function brokenImports(path, source) {
  const from = areaOf(path);
  if (!from) return [];
  // What only tests are made with has `.testing` in its name.
  const isTest = /\.(test|testing)\.tsx?$/.test(path);
  const broken = [];
  for (const specifier of importsOf(source)) {
    if (specifier.startsWith(".")) {
      const target = resolve(path, specifier.replace(/\?.*$/, ""));
      // A folder's name stands for its index.
      const to = areaOf(`${target}/`);
      if (to === from || (to && allowed[from].includes(to))) {
        if (from === "app" && to === "worker" && !/\/(client|protocol)$/.test(target.replace(/\.ts$/, "")))
          broken.push(`${path}: app may import a client or a protocol of the worker only, not ${specifier}`);
      } else if (to) broken.push(`${path}: ${from} may not import ${to} (${specifier})`);
      else if (target.startsWith("src/")) broken.push(`${path}: ${specifier} is in no known area`);
    } else if (runtimeAreas.includes(from) && !isTest) {
      const name = specifier.split("/")[0];
      if (!runtimePackages.includes(name)) broken.push(`${path}: the runtime may not import "${specifier}"`);
    }
  }
  return broken;
}
