import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { entryTooLarge } from "./entryTooLarge";

it("fires on entries over the limit", () => {
  expect(findings(entryTooLarge, "reef", 'Request.HTTP.Metadata["k"] = string.rep("v", 1000)')).toEqual([
    'error: string.rep("v", 1000)',
  ]);
  expect(findings(entryTooLarge, "reef", 'RGW.k = string.rep("v", 1000)')).toEqual([
    'error: string.rep("v", 1000)',
  ]);
});

it("is quiet at the limit, and in releases without one", () => {
  expect(findings(entryTooLarge, "reef", 'Request.HTTP.Metadata["k"] = string.rep("v", 999)')).toEqual([]);
  expect(findings(entryTooLarge, "quincy", 'Request.HTTP.Metadata["k"] = string.rep("v", 1000)')).toEqual([]);
});
