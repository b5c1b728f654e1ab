import { describe, expect, it } from "vitest";
import type { Context, ReleaseName } from "../../gateway/types";
import { releaseNames } from "../../gateway/types";
import type { Case } from "../format/case";
import { validateCase } from "../format/parse";
import { formatIssue } from "../issue";
import { presetFor, presets } from "../presets";
import { runCase } from "../run";
import { writeCase } from "../write";
import { Fuzz, type FuzzReport } from ".";
import { singleEdits, withEdits } from "./edits";
import { vocabularyOf } from "./vocabulary";

async function caseOf(
  script: string,
  {
    context = "preRequest",
    release = "reef",
    op = "put_obj",
    more = {},
  }: {
    context?: Context;
    release?: ReleaseName;
    op?: string;
    more?: object;
  } = {},
): Promise<Case> {
  const { request, operation } = (await presetFor(op, release))!;
  const parsed = validateCase({
    format: 1,
    name: op,
    release,
    scripts: { [context]: script },
    request,
    operation,
    ...more,
  });
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
  return parsed.case;
}

async function fuzzed(base: Case, options: { seed?: number; runs?: number } = {}): Promise<FuzzReport> {
  const fuzz = new Fuzz(base, { runs: 400, ...options, samples: await presets(base.release) });
  while (fuzz.step());
  return fuzz.report();
}

const differences = ({ findings }: FuzzReport) =>
  findings.map(({ edits }) => edits.map(({ path, words }) => `${path}: ${words.after}`));

describe("the nil-storm", () => {
  it("finds the optional field whose absence a hook forgets", async () => {
    const report = await fuzzed(await caseOf("local name = Request.Object.Name\nRGWDebugLog(name)"));
    expect(report.findings).toMatchObject([
      {
        context: "preRequest",
        status: "error",
        line: 1,
        message: expect.stringContaining("nil value"),
        edits: [{ path: "request.Object", words: { after: "nil" }, after: null }],
      },
    ]);
  });

  it("keeps the failing request as a case that fails until the hook is mended", async () => {
    const base = await caseOf("local name = Request.Object.Name");
    const [finding] = (await fuzzed(base)).findings;
    const kept = validateCase(JSON.parse(writeCase(finding!.case)));
    if (!kept.ok) throw new Error(kept.issues.map(formatIssue).join("\n"));
    expect(runCase(kept.case).pass).toBe(false);
    const mended = "local object = Request.Object\nlocal name = object and object.Name";
    expect(runCase({ ...kept.case, scripts: { preRequest: mended } }).pass).toBe(true);
  });

  it("finds what only an empty or missing entry of a map shows, by the key that the hook reads", async () => {
    const report = await fuzzed(
      await caseOf('local n = tonumber(Request.HTTP.Metadata["x-amz-meta-parts"] or "1") + 1'),
    );
    expect(differences(report)).toEqual([['request.HTTP.Metadata["x-amz-meta-parts"]: ""']]);
  });

  it("goes on from a request that reaches other lines: the branch of another operation", async () => {
    const script = `if Request.RGWOp == "delete_obj" then
  if Request.HTTP.Parameters["force"] == "1" then
    local size = #Request.Object.Name
  end
end`;
    const report = await fuzzed(await caseOf(script), { runs: 1_500 });
    const edits = differences(report);
    expect(edits).toHaveLength(1);
    expect(edits[0]!.toSorted()).toEqual([
      'request.HTTP.Parameters.force: "1"',
      "request.Object: nil",
      'request.RGWOp: "delete_obj"',
    ]);
  });

  it("shrinks a text to the length that fails", async () => {
    const report = await fuzzed(
      await caseOf('if #Request.HTTP.QueryString > 1024 then error("too long") end'),
    );
    const [edit] = report.findings[0]!.edits;
    expect(edit).toMatchObject({ path: "request.HTTP.QueryString" });
    expect(edit!.after).toHaveLength(1025);
  });

  it("finds a limit that a huge map reaches, and the fewest entries that do", async () => {
    const script =
      "local all = {}\nfor k, v in pairs(Request.HTTP.Metadata) do all[#all + 1] = tostring(k) .. v end";
    const base = await caseOf(script, { release: "tentacle", more: { limits: { memoryBytes: 60_000 } } });
    const [finding] = (await fuzzed(base)).findings;
    expect(finding).toMatchObject({ status: "memoryLimit" });
    const entries = Object.keys(finding!.edits[0]!.after as object).length;
    expect(entries).toBeGreaterThan(10);
    expect(entries).toBeLessThan(1_000);
  });

  it("finds a crash of the gateway and a loop without end", async () => {
    const crash = await fuzzed(
      await caseOf("local c = Request.CopyFrom\nif c then RGWDebugLog(c.Bucket) end", {
        context: "postRequest",
        release: "pacific",
        op: "get_obj",
      }),
    );
    expect(crash.findings[0]).toMatchObject({ status: "crash", line: 2 });
    const loop = await fuzzed(
      await caseOf('local s = Request.HTTP.StorageClass\nwhile s == "" do end', { release: "reef" }),
      { runs: 60 },
    );
    expect(loop.findings[0]).toMatchObject({ status: "stopped" });
  });

  it("changes what the operation did for the contexts behind it", async () => {
    const report = await fuzzed(
      await caseOf("local owner = Request.Bucket.User.Id", { context: "postRequest", release: "pacific" }),
    );
    expect(differences(report)).toContainEqual(["operation.Bucket: nil"]);
  });

  it("tells the base itself where it fails, and finds nothing in a hook that looks before it leaps", async () => {
    expect((await fuzzed(await caseOf('error("always")'), { runs: 50 })).findings).toMatchObject([
      { edits: [], line: 1 },
    ]);
    const careful = `local object = Request.Object
if object and object.Name ~= "" then RGWDebugLog(object.Name) end
for k, v in pairs(Request.HTTP.Metadata) do RGWDebugLog(k .. "=" .. v) end`;
    expect(await fuzzed(await caseOf(careful))).toMatchObject({ findings: [], complete: true, runs: 400 });
  });

  it("gives the same report for the same seed", async () => {
    const base = await caseOf(
      "local n = Request.ContentLength % #Request.HTTP.Host\nlocal m = Request.Object.Size",
    );
    expect(await fuzzed(base, { seed: 7 })).toEqual(await fuzzed(base, { seed: 7 }));
  });
});

describe.each(releaseNames)("every single edit on %s", (release) => {
  it("makes requests that a case can hold", async () => {
    const samples = await presets(release);
    const base = await caseOf('RGWDebugLog(Request.Object.Name .. "a")', { context: "postRequest", release });
    const edits = singleEdits(base, samples, vocabularyOf(base));
    expect(edits.length).toBeGreaterThan(300);
    for (const edit of edits) {
      const parsed = validateCase(JSON.parse(writeCase(withEdits(base, [edit]))));
      expect(parsed.ok ? [] : parsed.issues.map(formatIssue)).toEqual([]);
    }
  });
});
