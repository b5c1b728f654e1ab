import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { memoryLimit } from "./memoryLimit";

it("fires on texts that do not fit", () => {
  expect(findings(memoryLimit, "squid", 'x = string.rep("x", 200000)')).toEqual([
    'error: string.rep("x", 200000)',
  ]);
  expect(findings(memoryLimit, "tentacle", 'x = ("ab"):rep(40000)')).toEqual(['warning: ("ab"):rep(40000)']);
});

it("is quiet about small ones and releases without a limit", () => {
  expect(findings(memoryLimit, "squid", 'x = string.rep("x", 1000) .. string.rep("x", n)')).toEqual([]);
  expect(findings(memoryLimit, "reef", 'x = string.rep("x", 200000)')).toEqual([]);
});
