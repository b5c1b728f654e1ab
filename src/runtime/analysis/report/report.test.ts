import { expect, it } from "vitest";
import { check } from "../analyse";
import { type CheckedFile, exitCode, jsonReport, sarifReport, textReport } from "./index";

function checked(path: string, text: string): CheckedFile {
  return { path, text, diagnostics: check(text, { release: "reef", context: "preRequest" }) };
}

const bad = checked(
  "hooks/my hook.lua",
  'local x = 1\nlocal é = Request.HTTP.Hots\nif Request.Dialect == "S3" then end\n',
);
const warned = checked("b.lua", "-- 😀\nx = Request.Foo Request.Dialect = 1\n");
const clean = checked("clean.lua", 'RGWDebugLog("fine")\n');

it("prints one line for each finding", () => {
  expect(textReport([warned, clean])).toBe(
    'b.lua:2:13: error: Reef ends the script here with "unknown field name: Foo provided to: Request" [unknown-field]\n' +
      "b.lua:2:17: error: Request.Dialect cannot be written; Reef ends the script here with an error. [read-only-field]\n",
  );
  expect(textReport([clean])).toBe("");
});

it("gives exit code 1 for errors only", () => {
  expect(exitCode([clean, bad])).toBe(1);
  expect(exitCode([clean, checked("c.lua", 'if Request.Dialect == "S3" then end')])).toBe(0);
});

it("gives JSON with places and fixes", () => {
  const { format, files } = JSON.parse(jsonReport([checked("c.lua", "x = request.RGWOp")]));
  expect(format).toBe(1);
  expect(files[0].diagnostics).toEqual([
    expect.objectContaining({
      rule: "undefined-global",
      line: 1,
      column: 5,
      endColumn: 12,
      fix: "Write Request",
    }),
  ]);
});

it("gives SARIF whose results name known rules, levels and encoded paths", () => {
  const { version, runs } = JSON.parse(sarifReport([bad, warned, clean], "1.2.3"));
  const [run] = runs;
  expect(version).toBe("2.1.0");
  expect(run.tool.driver.version).toBe("1.2.3");
  expect(run.results.length).toBe(bad.diagnostics.length + warned.diagnostics.length);
  for (const { ruleId, ruleIndex, level, locations } of run.results) {
    expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(["error", "warning", "note"]).toContain(level);
    expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
  }
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("hooks/my%20hook.lua");
});
