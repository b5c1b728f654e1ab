import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { endlessRecursion } from "./endlessRecursion";

it("fires on a function that must call itself", () => {
  expect(findings(endlessRecursion, "reef", "local function f() return 1 + f() end f()")).toEqual([
    "error: f()",
  ]);
  expect(findings(endlessRecursion, "reef", "function g(n) g(n) end g(1)")).toEqual(["error: g(n)"]);
});

it("is quiet about one that can stop, and about tail calls", () => {
  expect(
    findings(
      endlessRecursion,
      "reef",
      "local function f(n) if n == 0 then return 0 end return 1 + f(n - 1) end f(3)",
    ),
  ).toEqual([]);
  expect(
    findings(endlessRecursion, "reef", "local function f(n) return n > 0 and f(n - 1) end f(3)"),
  ).toEqual([]);
  expect(
    findings(
      endlessRecursion,
      "reef",
      "local function f(n) if n == 0 then return 0 end return f(n - 1) end f(3)",
    ),
  ).toEqual([]);
});
