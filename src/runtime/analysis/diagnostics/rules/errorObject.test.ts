import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { errorObject } from "./errorObject";

it("fires where the process aborts", () => {
  expect(findings(errorObject, "tentacle", "error({})")).toEqual(["error: {}"]);
  expect(findings(errorObject, "pacific", "error()")).toEqual(["error: error()"]);
  expect(findings(errorObject, "reef", "error(nil)")).toEqual(["error: nil"]);
  expect(findings(errorObject, "reef", "assert(false, {})")).toEqual(["warning: {}"]);
  expect(findings(errorObject, "squid background", "error(false)")).toEqual(["error: false"]);
  expect(findings(errorObject, "reef", "error(setmetatable({}, {}))")).toEqual([
    "error: setmetatable({}, {})",
  ]);
});

it("is quiet about texts, numbers, pcall and where it is only logged", () => {
  expect(findings(errorObject, "reef", 'error("x") ')).toEqual([]);
  expect(findings(errorObject, "reef", "error(42)")).toEqual([]);
  expect(findings(errorObject, "reef", "pcall(function() error({}) end)")).toEqual([]);
  expect(findings(errorObject, "reef background", "error({})")).toEqual([]);
  expect(findings(errorObject, "reef", "error(message)")).toEqual([]);
});

it("fixes it with tostring", () => {
  expect(fixed(errorObject, "reef", "error(false)")).toBe("error(tostring(false))");
});
