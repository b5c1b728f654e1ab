// Builds what is missing or stale: node scripts/build.mjs [vm] [cli] [page] [single] [types]; no argument builds all.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled } from "./lib/install.mjs";
import { root } from "./lib/root.mjs";
import { run } from "./lib/run.mjs";

const config = ["package.json", "package-lock.json", "rolldown.config.ts", "vite.config.ts", "tsconfig.json"];

const pageSources = ["src", "public", "index.html", "scripts/page", ...config];

/** Each part: what it is made from, the file that shows it was made, and the command. */
const parts = {
  vm: {
    from: ["src/runtime/lua", ...config],
    made: "build/fengari.js",
    command: ["rolldown", "-c", "rolldown.config.ts", "--environment", "PART:vm"],
  },
  cli: {
    needs: ["vm"],
    from: ["src", "public", ...config],
    made: "dist/cli/moonhook.js",
    command: ["rolldown", "-c", "rolldown.config.ts", "--environment", "PART:cli"],
  },
  page: {
    needs: ["vm"],
    from: pageSources,
    made: "dist/page/sw.js",
    command: ["vite", "build", "--logLevel", "warn"],
  },
  single: {
    needs: ["vm"],
    from: pageSources,
    made: "dist/single/moonhook.html",
    command: ["vite", "build", "--mode", "single", "--logLevel", "warn"],
  },
  types: {
    from: ["src", "scripts/types.mjs", "scripts/lib/specifiers.mjs", "tsconfig.types.json", ...config],
    made: "dist/types/runtime/index.d.ts",
    command: ["node", "scripts/types.mjs"],
  },
};

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stat.mtimeMs);
}

function isStale(part) {
  const made = newest(join(root, part.made));
  return made === 0 || part.from.some((path) => newest(join(root, path)) > made);
}

/** Builds the named parts that are stale, with what they need; ends the process when one fails. */
export async function build(names = Object.keys(parts)) {
  ensureInstalled();
  for (const name of names) {
    const part = parts[name];
    if (!part) {
      console.error(`build: there is no part "${name}"; parts: ${Object.keys(parts).join(", ")}`);
      process.exit(2);
    }
    if (part.needs) await build(part.needs);
    if (!isStale(part)) continue;
    const [command, ...args] = part.command;
    const { code, output } = await run(command, args, { quiet: true });
    if (code !== 0) {
      console.error(`${output}\nbuild: ${name} failed`);
      process.exit(1);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  await build(names.length ? names : undefined);
}
