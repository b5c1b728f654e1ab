import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.mjs";

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/** Packages of package-lock.json that are not there in the locked version; those for other platforms do not count. */
function missingPackages() {
  const { packages } = readJson(join(root, "package-lock.json"));
  return Object.entries(packages).filter(([path, { version, optional, peer }]) => {
    if (path === "") return false;
    const installed = readJson(join(root, path, "package.json"));
    return installed ? installed.version !== version : !optional && !peer;
  });
}

/** Installs what package-lock.json names, unless all of it is there. */
export function ensureInstalled() {
  if (missingPackages().length === 0) return;
  console.log("Installing dependencies (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const done = spawnSync(npm, ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (done.status !== 0) {
    console.error(
      "npm ci failed; its own message is above. Node 20 or newer and the npm registry are needed.",
    );
    process.exit(1);
  }
}
