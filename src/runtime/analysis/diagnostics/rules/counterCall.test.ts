import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { counterCall } from "./counterCall";

it("fires on a colon and on writing over a function", () => {
  expect(findings(counterCall, "reef", 'RGW:Increment("n")')).toEqual(["error: RGW:Increment"]);
  expect(findings(counterCall, "reef", "RGW.increment = 1")).toEqual(["error: RGW.increment"]);
});

it("is quiet about a dot", () => {
  expect(findings(counterCall, "reef", 'RGW.Increment("n", 2)')).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(counterCall, "reef", 'RGW:Decrement("n")')).toBe('RGW.Decrement("n")');
});
