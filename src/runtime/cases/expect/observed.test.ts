import { describe, expect, it } from "vitest";
import type { Case } from "../format/case";
import { validateCase } from "../format/parse";
import { recordedCases } from "../link/link.testing";
import { runCase } from "../run";
import { observed } from "./observed";
import { originOf } from "./origin";

const given: Case = (() => {
  const parsed = validateCase({
    format: 1,
    release: "reef",
    scripts: {
      preRequest: [
        'RGWDebugLog("first")',
        "Request.Response.HTTPStatusCode = 403",
        'Request.HTTP.Metadata["x-amz-meta-a"] = "b"',
        'RGWDebugLog("second")',
      ].join("\n"),
      postRequest: "\nerror('Nothing')",
    },
    request: { RGWOp: "put_obj" },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.case;
})();

describe("what was observed", () => {
  it("holds everything that the run did", () => {
    expect(observed(runCase(given))).toMatchObject({
      log: { preRequest: ["Lua INFO: first", "Lua INFO: second"] },
      status: { preRequest: "ok", postRequest: "error" },
      error: { preRequest: null, postRequest: expect.stringContaining("Nothing") },
      response: { HTTPStatusCode: 403 },
      http: { status: expect.any(Number), reason: expect.any(String) },
      request: { 'HTTP.Metadata["x-amz-meta-a"]': "b" },
    });
  });

  it("is what the same run meets, for every recording", () => {
    for (const [file, aCase] of recordedCases()) {
      const parsed = validateCase({ ...aCase, expect: observed(runCase(aCase)) });
      if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.issues)}`);
      const unmet = runCase(parsed.case).expectations.filter(({ pass }) => !pass);
      expect(unmet, file).toEqual([]);
    }
  });
});

describe("what made it", () => {
  const result = runCase(given);
  const at = (name: string) => originOf({ name }, result);

  it.each([
    ["log.preRequest[1]", "preRequest", 4],
    ['log["*"][0]', "preRequest", 1],
    ["response.HTTPStatusCode", "preRequest", 2],
    ['request.HTTP.Metadata["x-amz-meta-a"]', "preRequest", 3],
    ["request.HTTP.Metadata", "preRequest", 3],
    ["error.postRequest", "postRequest", 2],
    ["status.postRequest", "postRequest", 2],
    ["http.status", "preRequest", 2],
  ])("leads from %s to its line", (name, context, line) => {
    expect(at(name)).toMatchObject({ context, line });
  });

  it("is nothing where no line made it", () => {
    for (const name of ["log.preRequest[7]", "status.preRequest", "request.Object.Name", "opsLog"])
      expect(at(name)).toBeNull();
  });
});
