import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumPath } from "./chromium.mjs";
import { run } from "./run.mjs";

/** @typedef {{ name: string, passed: number, failed: number }} Outcome */

/** A suite that is one command: one check, passed or failed; its output shows only when it failed. */
async function single(name, command, args) {
  const { code, output } = await run(command, args, { quiet: true });
  if (code !== 0) console.log(output);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
}

/** A suite whose runner writes a JSON report; a run that ended badly without a failed test still counts as one. */
async function reported(name, command, args, env, count) {
  const folder = mkdtempSync(join(tmpdir(), "moonhook-test-"));
  const file = join(folder, "report.json");
  try {
    const { code } = await run(command, args(file), { env: env(file) });
    let counted = { passed: 0, failed: 0 };
    try {
      counted = count(JSON.parse(readFileSync(file, "utf8")));
    } catch {
      console.log(`${name}: the runner left no report`);
    }
    if (code !== 0 && counted.failed === 0) counted.failed = 1;
    return { name, ...counted };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const types = () => single("types", "tsc", ["-p", "tsconfig.json"]);
export const lint = () => single("lint", "biome", ["check", "--error-on-warnings", "."]);
export const imports = () => single("import rules", process.execPath, ["scripts/imports.mjs"]);

/** Prints the sizes also where they are within their budgets. */
export const sizes = async () => {
  const { code } = await run(process.execPath, ["scripts/sizes.mjs"]);
  return { name: "sizes", passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
};

/** One of the projects of vite.config.ts. */
const vitest = (name, project) =>
  reported(
    name,
    "vitest",
    (file) => [
      "run",
      `--project=${project}`,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    () => ({}),
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  );

export const unit = () => vitest("unit, recorded cases, properties", "unit");
export const long = () => vitest("processes, sockets, random bulk", "long");

export const browser = async () => {
  const chromium = await chromiumPath();
  return reported(
    "browser",
    "playwright",
    () => ["test", "--reporter=line,json"],
    (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file, CHROMIUM_PATH: chromium }),
    ({ stats, suites }) => {
      for (const title of flaky(suites)) console.log(`passed only at the second try: ${title}`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  );
};

/** Titles of the tests that failed once and then passed, which a starved machine does to a browser: named, to be mended. */
function flaky(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky")).map(({ title }) => title),
    ...flaky(inner),
  ]);
}

/**
 * Runs suites one after the other, prints a line for each and the sum as `N passed, N failed`.
 * A suite that ran nothing counts as failed.
 * @param {(() => Promise<Outcome>)[]} suites
 * @returns {Promise<number>} the exit code
 */
export async function runSuites(suites) {
  const outcomes = [];
  for (const suite of suites) {
    const started = Date.now();
    const outcome = await suite();
    if (outcome.passed + outcome.failed === 0) {
      console.log(`${outcome.name}: ran nothing`);
      outcome.failed = 1;
    }
    outcomes.push({ ...outcome, seconds: (Date.now() - started) / 1000 });
  }
  console.log();
  for (const { name, passed, failed, seconds } of outcomes)
    console.log(
      `${failed ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`,
    );
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") ? 1 : 0;
}
