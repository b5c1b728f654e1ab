import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * Runs one command in the checkout with node_modules/.bin on the path.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] quiet: collect the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>} the exit code (1 where a signal ended it) and, when quiet, the output
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const bin = join(root, "node_modules", ".bin");
    const child = spawn(command, args, {
      cwd: root,
      env: {
        // Node 20 does not read TypeScript, so the build's configuration is bundled before it is read.
        VITE_CONFIG_NATIVE_IGNORE_WARNING: "true",
        ...process.env,
        ...options.env,
        PATH: `${bin}:${process.env.PATH}`,
      },
      stdio: options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
