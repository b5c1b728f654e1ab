import { afterAll, describe, expect, it } from "vitest";
import { TestBench } from "../bench.testing";

const bench = new TestBench();
afterAll(() => bench.remove());

describe("types", () => {
  it("prints the definitions of the chosen release", async () => {
    const { code, out, err } = await bench.run("types", "--release", "reef");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("---@meta");
    expect(out).toContain("---@field Trace ");
    expect((await bench.run("types")).out).not.toContain("---@field Trace ");
  });

  it("names the releases where the given one is unknown", async () => {
    const { code, err } = await bench.run("types", "--release", "octopus");
    expect(code).toBe(2);
    expect(err).toContain("pacific");
  });
});
