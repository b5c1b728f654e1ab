import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editJson, readObject } from "./edit";

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
  });

  it("gives what the same edit of the value gives, for any map of fields", () => {
    const fields = fc.dictionary(fc.string({ minLength: 1 }), fc.string());
    fc.assert(
      fc.property(fields, fc.string({ minLength: 1 }), fc.string(), (object, key, value) => {
        const edited = editJson(JSON.stringify(object), { path: [key], value });
        expect({ ...readObject(edited) }).toEqual({ ...object, [key]: value });
      }),
    );
  });
});
