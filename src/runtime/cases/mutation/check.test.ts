import { describe, expect, it } from "vitest";
import type { Case } from "../format/case";
import { readCase } from "../read";
import { MutationCheck, type MutationReport } from ".";

const hook = `local op = Request.RGWOp
if op == "put_obj" then
  Request.HTTP.Metadata["x-amz-meta-by"] = "lab"
  RGWDebugLog("tagged")
elseif op == "get_obj" then
  RGWDebugLog("read")
end
`;

function caseOf(RGWOp: string, expected: object | undefined, preRequest = hook): Case {
  const parsed = readCase(
    JSON.stringify({
      format: 1,
      name: RGWOp,
      release: "reef",
      scripts: { preRequest },
      request: { RGWOp, HTTP: { Metadata: {} } },
      ...(expected && { expect: expected }),
    }),
  );
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.case;
}

function checked(...cases: Case[]): MutationReport {
  const check = new MutationCheck(cases.map((aCase, i) => ({ id: `${i}`, case: aCase })));
  while (check.step());
  return check.report();
}

const wordsOf = (report: MutationReport) =>
  report.scripts.flatMap(({ survivors }) => survivors.map(({ words }) => words));

describe("the mutation check", () => {
  it("gives a full score to cases that look at all that the script does", () => {
    const report = checked(
      caseOf("put_obj", {
        log: { preRequest: ["Lua INFO: tagged"] },
        request: { 'HTTP.Metadata["x-amz-meta-by"]': "lab" },
      }),
      caseOf("get_obj", { log: { preRequest: ["Lua INFO: read"] } }),
    );
    expect(wordsOf(report)).toEqual([]);
    expect(report).toMatchObject({ complete: true, score: 1, survived: 0, unused: [] });
    expect(report.killed).toBeGreaterThan(8);
  });

  it("tells a line that no case runs, and one whose effect none expects", () => {
    const report = checked(caseOf("put_obj", { log: { preRequest: [{ contains: "tag" }] } }));
    expect(wordsOf(report)).toEqual(
      expect.arrayContaining([
        "Your cases would not notice if line 6 were gone: none of them runs it.",
        'Your cases would not notice if line 3 were gone: request.HTTP.Metadata["x-amz-meta-by"] would be nil in place of "lab", which none of them expects.',
      ]),
    );
    const { score, killed, survived } = report;
    expect(score).toBe(killed / (killed + survived));
  });

  it("tells a mistake that changes nothing that the cases show", () => {
    const report = checked(
      caseOf("put_obj", { status: { preRequest: "ok" } }, "local x = 1\nif x > 5 then x = 2 end"),
    );
    expect(wordsOf(report)).toContain(
      "Your cases would not notice if `>` on line 2 were `>=`: nothing that they show would be different.",
    );
  });

  it("counts a mutant that runs on without end as noticed", () => {
    const loop = "local n = 3\nwhile n > 0 do\n  n = n - 1\nend\nRGWDebugLog(n)";
    const report = checked(caseOf("put_obj", { log: { preRequest: ["Lua INFO: 0"] } }, loop));
    expect(report.timedOut).toBeGreaterThan(0);
    expect(wordsOf(report)).toEqual([
      "Your cases would not notice if `3` on line 1 were `(3 + 1)`: nothing that they show would be different.",
    ]);
  });

  it("judges a script by all cases that share it, and names those that cannot judge", () => {
    const report = checked(
      caseOf("put_obj", { status: { preRequest: "ok" } }),
      caseOf("get_obj", undefined),
      caseOf("get_obj", { status: { preRequest: "error" } }),
      caseOf("get_obj", { log: { preRequest: ["Lua INFO: read"] } }),
    );
    expect(report.scripts).toHaveLength(1);
    expect(report.scripts[0]!.cases.toSorted()).toEqual(["0", "3"]);
    expect(report.unused).toEqual([
      { id: "1", why: "it expects nothing" },
      { id: "2", why: "it fails as it is" },
    ]);
  });

  it("can be stopped between two mutants, and says so", () => {
    const check = new MutationCheck([{ id: "0", case: caseOf("put_obj", { status: { preRequest: "ok" } }) }]);
    expect(check.report()).toMatchObject({ complete: false, score: null });
    check.step();
    expect(check.done).toBe(1);
    expect(check.report()).toMatchObject({ complete: false, score: expect.any(Number) });
  });
});
