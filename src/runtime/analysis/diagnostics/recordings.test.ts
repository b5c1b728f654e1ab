import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "../analyse";
import { isCovered, isLoud, type Judged, judge, type Recording } from "./recordings.testing";

/** Recorded on radosgw 16.2.15, 17.2.9, 18.2.7, 19.2.3 and 20.2.4. */
const recordings: Recording[] = JSON.parse(
  readFileSync(new URL("./__fixtures__/recorded-scripts.json", import.meta.url), "utf8"),
);

function named({ name, release }: Judged): string {
  return `${name} (${release})`;
}

describe.each([true, false])("over every recorded script, operation known: %s", (knowsOperation) => {
  const judged = judge(recordings, knowsOperation);
  const failed = judged.filter(({ outcome }) => outcome !== null);
  const clean = judged.filter(({ outcome }) => outcome === null);
  const covered = failed.filter(isCovered);
  const unseen = covered.filter(
    (one) => !isLoud(one) && !one.diagnostics.some(({ rule }) => rule === "unchecked-optional"),
  );
  const loud = clean.filter(isLoud);
  console.log(
    `operation ${knowsOperation ? "known" : "unknown"}: ${judged.length} scripts; ${covered.length - unseen.length} of ` +
      `${covered.length} failures of a covered cause found (${failed.length} failures in all); warnings or errors on ` +
      `${loud.length} of ${clean.length} clean scripts (${((100 * loud.length) / clean.length).toFixed(2)} %)`,
  );

  it("finds every failure, crash and hang of a cause that a rule covers", () => {
    expect(unseen.map(named)).toEqual([]);
    expect(covered.length).toBeGreaterThan(300);
  });

  it("leaves at least 98 % of the scripts that ran clean without warning or error", () => {
    expect(clean.length).toBeGreaterThan(600);
    expect(loud.length / clean.length, loud.map(named).join(", ")).toBeLessThan(0.02);
  });
});

describe("fixes of what is found in recorded scripts", () => {
  it("leave Lua, and settle what they are for", () => {
    let applied = 0;
    for (const { name, release, context, text, diagnostics } of judge(recordings, false))
      for (const { rule, fix } of diagnostics) {
        if (!fix) continue;
        const edits = [...fix.edits].sort((a, b) => b.start - a.start);
        const now = edits.reduce(
          (all, one) => all.slice(0, one.start) + one.newText + all.slice(one.end),
          text,
        );
        const count = (found: typeof diagnostics) => found.filter((one) => one.rule === rule).length;
        const after = check(now, {
          release,
          context,
          luaVersion: release === "squid" ? "5.4" : "5.3",
          packages: [],
        });
        expect(
          after.filter((one) => one.rule === "syntax"),
          `${name}: ${now}`,
        ).toEqual([]);
        expect(count(after), `${name} (${release}): ${fix.title}: ${now}`).toBeLessThan(count(diagnostics));
        applied++;
      }
    expect(applied).toBeGreaterThan(100);
  });
});
