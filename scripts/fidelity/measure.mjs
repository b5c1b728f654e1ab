// How far the runtime agrees with recorded cases.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const suffix = ".case.json";

/**
 * What did not come out as recorded, of one case.
 * @typedef {{ name: string, expectation: string, expected: unknown, got: unknown }} Disagreement
 */

/**
 * Figures of one release; `agreeing` has the names of the cases that agree.
 * @typedef {{ release: string, version: string, cases: number, agreeing: string[], disagreements: Disagreement[] }} Figures
 */

/**
 * Runs every case of `FOLDER/RELEASE/*.case.json`.
 * @param {string} folder
 * @param {object} runtime the runtime's face: releaseNames, releases, readCase, runCase
 * @returns {Figures[]} in the order of the releases; those without a folder are left out
 */
export function measure(folder, runtime) {
  return runtime.releaseNames
    .filter((release) => existsSync(join(folder, release)))
    .map((release) => figuresOf(join(folder, release), release, runtime));
}

function figuresOf(folder, release, runtime) {
  const files = readdirSync(folder).filter((file) => file.endsWith(suffix));
  const names = files.map((file) => file.slice(0, -suffix.length)).sort();
  const disagreements = names.flatMap((name) => {
    const found = disagreementOf(join(folder, name + suffix), runtime);
    return found ? [{ name, ...found }] : [];
  });
  const disagreeing = new Set(disagreements.map(({ name }) => name));
  const agreeing = names.filter((name) => !disagreeing.has(name));
  return {
    release,
    version: runtime.releases[release].version,
    cases: names.length,
    agreeing,
    disagreements,
  };
}

/** The first expectation that does not hold. A case that expects nothing, or is no case, shows nothing: a mistake. */
function disagreementOf(file, { readCase, runCase, formatIssue }) {
  const read = readCase(readFileSync(file));
  if (!read.ok) throw new Error(`${file}: ${formatIssue(read.issues[0])}`);
  const { pass, expectations } = runCase(read.case);
  if (pass === null) throw new Error(`${file}: expects nothing`);
  const failed = expectations.find((expectation) => !expectation.pass);
  return failed && { expectation: failed.name, expected: failed.expected, got: failed.got };
}
