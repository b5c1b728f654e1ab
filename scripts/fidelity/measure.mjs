// How far the runtime agrees with recorded cases.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const suffix = ".case.json";

/**
 * What did not come out as recorded, of one case.
 * @typedef {{ name: string, expectation: string, expected: unknown, got: unknown }} Disagreement
 */

/**
 * Figures of one release.
 * @typedef {{ release: string, version: string, cases: number, agree: number, disagreements: Disagreement[] }} Figures
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
  const names = readdirSync(folder).filter((name) => name.endsWith(suffix));
  const disagreements = names.sort().flatMap((name) => {
    const found = disagreementOf(join(folder, name), runtime);
    return found ? [{ name: name.slice(0, -suffix.length), ...found }] : [];
  });
  const agree = names.length - disagreements.length;
  return { release, version: runtime.releases[release].version, cases: names.length, agree, disagreements };
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
