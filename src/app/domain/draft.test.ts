import { describe, expect, it } from "vitest";
import { type CaseFile, caseOf, draftOf } from "./draft";

const file: CaseFile = {
  format: 1,
  name: "tag uploads",
  description: "adds a tag",
  release: "pacific",
  clock: "2026-01-01T00:00:00Z",
  packages: [{ name: "luasocket", allowCompilation: true }],
  scripts: { preRequest: "x = 1", postRequest: "y = 2", background: "z = 3" },
  request: { RGWOp: "put_obj", HTTP: { Metadata: { "x-amz-meta-a": "b" } }, Bucket: null },
  operation: { Response: { HTTPStatusCode: 404 } },
  expect: { log: { preRequest: [] } },
  debug: { breakpoints: [{ context: "preRequest", line: 1 }], step: 2 },
};

describe("a draft", () => {
  it("gives back the case that it was made from", () => {
    expect(caseOf(draftOf(file))).toMatchObject({ case: file });
    expect(Object.keys((caseOf(draftOf(file)) as { case: object }).case).sort()).toEqual(
      Object.keys(file).sort(),
    );
  });

  it("leaves out an empty script", () => {
    const draft = draftOf({ ...file, scripts: { preRequest: "x = 1" } });
    expect(caseOf(draft)).toMatchObject({ case: { scripts: { preRequest: "x = 1" } } });
    expect((caseOf(draft) as { case: CaseFile }).case.scripts).not.toHaveProperty("postRequest");
  });

  it("names the document and the place of each syntax mistake", () => {
    const draft = draftOf(file);
    draft.texts.request = '{"RGWOp": put_obj}';
    draft.texts.operation = "[";
    expect(caseOf(draft)).toMatchObject({
      mistakes: [
        { document: "request", place: { start: 10, end: 17 } },
        { document: "operation", place: { start: 0, end: 1 } },
      ],
    });
  });

  it("does not take a list for settings", () => {
    const draft = draftOf(file);
    draft.texts.settings = "[]";
    expect(caseOf(draft)).toMatchObject({
      mistakes: [{ document: "settings", message: "expected an object" }],
    });
  });
});
