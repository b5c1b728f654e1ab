import { beforeEach, describe, expect, it } from "vitest";
import type { CaseFile } from "../domain/draft";
import { deskSlice } from "./desk";
import { applyPreset, backToAside, editText, openCase } from "./deskActions";
import { getStore, setStore } from "./store";

const example: CaseFile = {
  format: 1,
  name: "an example",
  scripts: { postRequest: "x = 1" },
  request: { RGWOp: "get_obj" },
};

beforeEach(() => setStore({ ...deskSlice, marks: [] }));

describe("the desk", () => {
  it("shows the first script that a case has", () => {
    openCase(example, "example.case.json");
    expect(getStore().script).toBe("postRequest");
    expect(getStore().work).toMatchObject({ example: "example.case.json", edited: false });
  });

  it("puts own work aside for an example and gives it back", () => {
    editText("preRequest", "mine = true");
    openCase(example, "example.case.json");
    expect(getStore().aside?.draft.texts.preRequest).toBe("mine = true");
    backToAside();
    expect(getStore().work.draft.texts.preRequest).toBe("mine = true");
    expect(getStore().aside).toBeNull();
  });

  it("keeps own work aside while one looks through examples", () => {
    editText("preRequest", "mine = true");
    openCase(example, "one.case.json");
    openCase(example, "two.case.json");
    expect(getStore().aside?.draft.texts.preRequest).toBe("mine = true");
  });

  it("takes a preset's request and operation, and no script", () => {
    editText("preRequest", "mine = true");
    applyPreset({ RGWOp: "put_obj" }, { Response: { HTTPStatusCode: 404 } });
    const { texts } = getStore().work.draft;
    expect(JSON.parse(texts.request)).toEqual({ RGWOp: "put_obj" });
    expect(JSON.parse(texts.operation)).toEqual({ Response: { HTTPStatusCode: 404 } });
    expect(texts.preRequest).toBe("mine = true");
  });

  it("steps back over a preset and forward with both of its documents", () => {
    applyPreset({ RGWOp: "get_obj" }, {});
    const { texts: first, base } = { ...getStore().work, ...getStore().work.draft };
    applyPreset({ RGWOp: "put_obj" }, { Response: { HTTPStatusCode: 404 } });
    const { texts: second } = getStore().work.draft;
    editText("request", first.request);
    expect(getStore().work.draft.texts.operation).toBe(first.operation);
    expect(getStore().work.base).toEqual(base);
    editText("operation", second.operation);
    expect(getStore().work.draft.texts.request).toBe(second.request);
  });

  it("forgets the marks of a text that is edited, and of no other", () => {
    const mark = { line: 1, severity: "error", label: "", message: "" } as const;
    setStore({
      marks: [
        { ...mark, document: "request" },
        { ...mark, document: "preRequest" },
      ],
    });
    editText("request", "{}");
    expect(getStore().marks.map(({ document }) => document)).toEqual(["preRequest"]);
  });
});
