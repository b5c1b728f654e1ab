import { describe, expect, it } from "vitest";
import { editJson, fieldsToReset, readObject } from "./edit";

const text = '{ "RGWOp": "put_obj", "HTTP": { "Metadata": { "a": "1" } }, "Object": null }';

describe("an edit of the form", () => {
  it("sets a field where it stands", () => {
    const edited = editJson(text, { path: ["HTTP", "Metadata", "a"], value: "2" });
    expect(readObject(edited)).toEqual({ RGWOp: "put_obj", HTTP: { Metadata: { a: "2" } }, Object: null });
  });

  it("takes a field out", () => {
    expect(readObject(editJson(text, { path: ["RGWOp"], value: undefined }))).not.toHaveProperty("RGWOp");
  });

  it("leaves a text that cannot be read as it was", () => {
    expect(editJson("{ half", { path: ["RGWOp"], value: "x" })).toBe("{ half");
    expect(editJson("[1]", { path: ["a"], value: 1 })).toBe("[1]");
  });

  it("leaves the spacing of a text that it does not change", () => {
    expect(editJson(text, { path: ["Tags"], value: undefined })).toBe(text);
  });

  it("brings several fields back at once, those too that were not there", () => {
    const back = editJson(text, ...fieldsToReset(["RGWOp", "Object"], { Object: { Name: "a" } }));
    expect(readObject(back)).toEqual({ HTTP: { Metadata: { a: "1" } }, Object: { Name: "a" } });
  });
});
