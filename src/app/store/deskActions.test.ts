import { beforeEach, describe, expect, it } from "vitest";
import { type CaseFile, draftOf } from "../domain/draft";
import type { Mark } from "../domain/marks";
import { deskSlice } from "./desk";
import { applyPreset, backToAside, editText, keepAsOwn, openCase, openDraft } from "./deskActions";
import { getStore, setStore } from "./store";

const example: CaseFile = {
  format: 1,
  name: "an example",
  scripts: { postRequest: "x = 1" },
  request: { RGWOp: "get_obj" },
};

beforeEach(() => setStore({ ...deskSlice, marks: [] }));

describe("an edit", () => {
  const mark: Mark = { document: "request", line: 1, severity: "error", label: "bad", message: "bad" };

  it("takes away the marks of its document", () => {
    setStore({ marks: [mark] });
    editText("request", "{}");
    expect(getStore().marks).toEqual([]);
  });

  it("leaves the marks of others the same list, so that no panel is drawn for it", () => {
    const marks = [mark];
    setStore({ marks });
    editText("preRequest", "x = 1");
    expect(getStore().marks).toBe(marks);
  });
});

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

  it("covers what was there by a link, edited or not, and keeps it while links follow each other", () => {
    const link = (text: string) => ({ link: { text, others: [] } });
    openCase(example, "example.case.json");
    openDraft(draftOf({ format: 1, name: "by a link" }), link("#1.a"));
    expect(getStore().aside?.draft.name).toBe("an example");
    editText("preRequest", "looked = true");
    openDraft(draftOf({ format: 1, name: "by another" }), link("#1.b"));
    expect(getStore().aside?.draft.name).toBe("an example");
    backToAside();
    expect(getStore().work).toMatchObject({ example: "example.case.json" });
    expect(getStore().aside).toBeNull();
  });

  it("makes what came by a link one's own when it is kept", () => {
    openDraft(draftOf(example), { link: { text: "#1.a", others: [] } });
    keepAsOwn();
    expect(getStore().work.link).toBeUndefined();
    expect(getStore().work.edited).toBe(true);
  });

  it("puts no case of the list aside, which stays there", () => {
    openDraft(draftOf(example), { id: "a", listed: true });
    editText("preRequest", "mine = true");
    openDraft(draftOf(example), { id: "b", listed: true });
    expect(getStore().aside).toBeNull();
    expect(getStore().work.id).toBe("b");
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
