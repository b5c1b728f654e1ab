import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { releaseNames, statuses } from "../../gateway/types";
import type { Case } from "../format/case";
import { validateCase } from "../format/parse";
import { runCase } from "../run";
import { brokenBytecode, program } from "./program.testing";

const guard = { instructions: 30_000, memoryBytes: 4 * 1024 * 1024 };

function caseOf(preRequest: string, release: string): Case {
  const parsed = validateCase({
    format: 1,
    release,
    scripts: { preRequest, postRequest: 'RGWDebugLog("after")' },
    packages: [{ name: "luasocket" }, { name: "lua-cjson" }],
    request: { RGWOp: "put_obj", Bucket: { Name: "b" }, HTTP: { Metadata: { a: "1" } } },
    operation: {},
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.case;
}

/** Everything of the host's that a script could have changed. */
const hostNames = () => [
  ...Object.getOwnPropertyNames(globalThis),
  ...[Object, Function, Array, Map, Promise, Uint8Array].flatMap((each) => [
    ...Object.getOwnPropertyNames(each),
    ...Object.getOwnPropertyNames(each.prototype),
  ]),
];

const release = fc.constantFrom(...releaseNames);
const bytes = fc
  .uint8Array({ maxLength: 120 })
  .map((all) => String.fromCharCode(...all))
  .filter((text) => !text.startsWith("#"));

describe("whatever a script is", () => {
  const host = hostNames().join();
  const scripts = {
    "Lua by its grammar": { script: program, runs: 100 },
    "broken bytecode": { script: brokenBytecode, runs: 100 },
    "random bytes": { script: bytes, runs: 80 },
  };

  for (const [what, { script, runs }] of Object.entries(scripts)) {
    it(`${what}: the run ends, in a way that has a name, and twice in the same bytes`, () => {
      fc.assert(
        fc.property(script, release, (text, name) => {
          const given = caseOf(text, name);
          const ran = runCase(given, { guard });
          for (const { status } of ran.contexts) expect(statuses).toContain(status);
          expect(JSON.stringify(runCase(given, { guard }))).toBe(JSON.stringify(ran));
        }),
        { numRuns: runs },
      );
    });
  }

  it("nothing of the host has changed by all that", () => {
    expect(hostNames().join()).toBe(host);
  });
});
