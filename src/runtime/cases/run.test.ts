import { describe, expect, it } from "vitest";
import { type ReleaseName, releaseNames } from "../gateway/types";
import type { Case } from "./format/case";
import { validateCase } from "./format/parse";
import { formatIssue } from "./issue";
import { presets } from "./presets";
import { runCase } from "./run";

function caseOf(value: object): Case {
  const parsed = validateCase({ format: 1, release: "pacific", scripts: {}, ...value });
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
  return parsed.case;
}

describe("runCase", () => {
  it("gives the gateway's result with the expectations judged", () => {
    const scripts = { preRequest: 'RGWDebugLog("a")' };
    const expected = { log: { preRequest: ["Lua INFO: a"] }, status: { preRequest: "error" } };
    const result = runCase(caseOf({ name: "n", scripts, expect: expected }));
    expect(result).toMatchObject({ format: 1, name: "n", release: "pacific", pass: false });
    expect(result.expectations).toEqual([
      { name: "log.preRequest[0]", pass: true },
      { name: "status.preRequest", pass: false, expected: "error", got: "ok" },
    ]);
  });

  it("neither passes nor fails where nothing is expected", () => {
    expect(runCase(caseOf({}))).toMatchObject({ expectations: [], pass: null });
  });

  it("gives the same result byte for byte", () => {
    const script =
      "for k in pairs(Request.HTTP.Metadata) do RGWDebugLog(k .. math.random() .. os.time()) end";
    const request = { HTTP: { Metadata: { b: "1", a: "2", c: "3" } } };
    const aCase = caseOf({ scripts: { preRequest: script }, request, pairsOrder: "shuffled", seed: 5 });
    expect(JSON.stringify(runCase(aCase))).toBe(JSON.stringify(runCase(aCase)));
  });

  it.each<[ReleaseName, ReleaseName]>([
    ["pacific", "tentacle"],
    ["tentacle", "pacific"],
    ["reef", "squid"],
    ["squid", "quincy"],
  ])("runs every request of %s on %s", async (recorded, release) => {
    const scripts = { postRequest: "RGWDebugLog(Request.RGWOp)" };
    for (const { request, operation } of await presets(recorded)) {
      const [context] = runCase(caseOf({ release, scripts, request, operation })).contexts;
      expect(context).toMatchObject({ status: "ok", log: [{ text: `Lua INFO: ${request.RGWOp}` }] });
    }
  });
});

describe.each(releaseNames)("the presets of %s", (release) => {
  it("get the recorded status and reason, and where it is an error the recorded body", async () => {
    const scripts = { preRequest: "local x = 1" };
    for (const { id, request, operation, http } of await presets(release)) {
      if (Object.keys(operation).length === 0) continue;
      const { status, reason, body } = http.response;
      const got = runCase(caseOf({ release, scripts, request, operation })).http;
      expect([id, got?.status, got?.reason]).toEqual([id, status, reason]);
      if (status >= 300) expect([id, got?.body]).toEqual([id, body]);
    }
  });
});
