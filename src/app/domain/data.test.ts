import { describe, expect, it } from "vitest";
import { bytesOf, dataOf, formOf } from "./data";

describe("the object's bytes", () => {
  it("are written as text or in base64, and counted as bytes", () => {
    expect(formOf({ base64: "w6k=" })).toEqual({ form: "base64", text: "w6k=" });
    expect(bytesOf({ form: "base64", text: "w6k=" })).toBe(2);
    expect(bytesOf({ form: "text", text: "é" })).toBe(2);
    expect(dataOf(formOf({ text: "hello" }))).toEqual({ text: "hello" });
  });

  it("are told from what is none", () => {
    expect(formOf(undefined)).toEqual({ form: "text", text: "" });
    expect(bytesOf({ form: "base64", text: "w6" })).toBeNull();
    expect(bytesOf({ form: "base64", text: "é===" })).toBeNull();
  });
});
