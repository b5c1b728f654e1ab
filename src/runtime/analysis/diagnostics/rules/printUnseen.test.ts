import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { printUnseen } from "./printUnseen";

it("fires on print", () => {
  expect(findings(printUnseen, "reef", "print(1)")).toEqual(["information: print"]);
});

it("is quiet about a function of one's own", () => {
  expect(findings(printUnseen, "reef", "local function print(x) RGWDebugLog(x) end print(1)")).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(printUnseen, "reef", 'print("a")')).toBe('RGWDebugLog("a")');
});
