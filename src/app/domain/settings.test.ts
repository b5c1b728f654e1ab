import { describe, expect, it } from "vitest";
import { readSettings, writeSetting } from "./settings";

describe("settings as text", () => {
  it("are changed one at a time, in their order", () => {
    const text = '{"clock": "2026-01-01T00:00:00Z", "tenant": "acme", "seed": 2}';
    expect(Object.entries(readSettings(writeSetting(text, "tenant", "lab"))!)).toEqual([
      ["clock", "2026-01-01T00:00:00Z"],
      ["tenant", "lab"],
      ["seed", 2],
    ]);
    expect(readSettings(writeSetting(text, "tenant", undefined))).not.toHaveProperty("tenant");
    expect(readSettings(writeSetting("", "luaVersion", "5.4"))).toEqual({ luaVersion: "5.4" });
  });

  it("stay as they are while they cannot be read", () => {
    expect(readSettings("{")).toBeNull();
    expect(readSettings("[]")).toBeNull();
    expect(writeSetting("{", "tenant", "lab")).toBe("{");
  });
});
