import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import * as runtime from "../../src/runtime";
// @ts-expect-error plain JavaScript, run by Node
import { fidelityDocument, withOwnFigures } from "./document.mjs";
// @ts-expect-error plain JavaScript, run by Node
import { measure } from "./measure.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const written = readFileSync(join(root, "docs/fidelity.md"), "utf8");
const reasons = JSON.parse(readFileSync(join(root, "scripts/fidelity/reasons.json"), "utf8"));

const folder = mkdtempSync(join(tmpdir(), "moonhook-fidelity-"));
afterAll(() => rmSync(folder, { recursive: true }));

function record(release: string, name: string, fields: object): void {
  mkdirSync(join(folder, release), { recursive: true });
  const recorded = { format: 1, name, release, ...fields };
  writeFileSync(join(folder, release, `${name}.case.json`), JSON.stringify(recorded));
}

describe("docs/fidelity.md", () => {
  it("states what the recordings of this repository show", () => {
    const own = measure(join(root, "src/runtime/gateway/__fixtures__"), runtime);
    expect(own.map(({ release }: { release: string }) => release)).toEqual(runtime.releaseNames);
    expect(written).toBe(withOwnFigures(written, own, reasons));
  });

  it("has a reason for every disagreement", () => {
    expect(written).toMatch(/\| pacific \| 16\.2\.15 \| \d+ \| \d+ \|/);
    expect(written).not.toContain("It has to be found.");
  });
});

describe("the report", () => {
  const scripts = { preRequest: 'RGWDebugLog("a")' };
  record("reef", "agrees", { scripts, expect: { log: { preRequest: ["Lua INFO: a"] } } });
  record("reef", "differs", { scripts, expect: { log: { preRequest: ["Lua INFO: b"] } } });
  record("reef", "known", { scripts, expect: { status: { preRequest: "error" } } });

  it("counts by kind of reason, and tells each disagreement", () => {
    const known = { known: { kind: "recording", reason: "The recording lacks it." } };
    const text: string = fidelityDocument(measure(folder, runtime), [], known);
    expect(text).toContain("| reef | 18.2.7 | 3 | 1 | 33.3 % | 1 | 1 | 0 | 0 | 1 |");
    expect(text).toContain(
      '- **differs** (no reason known). It has to be found. `log.preRequest[0]`: recorded `` "Lua INFO: b" ``, here `` "Lua INFO: a" ``.',
    );
    expect(text).toContain(
      "- **known** (recording lacks something). The recording lacks it. `status.preRequest`:",
    );
  });

  it("tells which recordings agree once they have what they lack", () => {
    const own = [
      { release: "reef", version: "18.2.7", cases: 1, agreeing: ["known-restored"], disagreements: [] },
    ];
    const text: string = fidelityDocument(measure(folder, runtime), own, {});
    expect(text).toContain("| reef | 18.2.7 | 3 | 1 | 33.3 % | 2 |");
    expect(text).toMatch(/^- \*\*known\*\*.* With it put back \(`known-restored`\), it agrees\.$/m);
    expect(text).toMatch(/^- \*\*differs\*\*.*`` "Lua INFO: a" ``\.$/m);
  });

  it("takes no file that shows nothing", () => {
    record("squid", "empty", { scripts });
    expect(() => measure(folder, runtime)).toThrow("empty.case.json: expects nothing");
    record("squid", "empty", { scirpts: {} });
    expect(() => measure(folder, runtime)).toThrow(/empty\.case\.json: scripts: is missing/);
  });
});
