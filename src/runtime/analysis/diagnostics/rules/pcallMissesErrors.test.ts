import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { pcallMissesErrors } from "./pcallMissesErrors";

it("fires where a field error passes pcall", () => {
  expect(findings(pcallMissesErrors, "pacific", "pcall(function() return Request.Foo end)")).toEqual([
    "warning: pcall",
  ]);
  expect(findings(pcallMissesErrors, "pacific", 'xpcall(function() Request.RGWOp = "x" end, print)')).toEqual(
    ["warning: xpcall"],
  );
  expect(
    findings(
      pcallMissesErrors,
      "pacific",
      "local function get(name) return pcall(function() return Request[name] end) end get(x)",
    ),
  ).toEqual(["warning: pcall"]);
});

it("is quiet where nothing of the kind can happen", () => {
  expect(findings(pcallMissesErrors, "quincy", "pcall(function() return Request.Foo end)")).toEqual([]);
  expect(
    findings(
      pcallMissesErrors,
      "pacific",
      'pcall(function() return Request.RGWOp end) pcall(require, "socket")',
    ),
  ).toEqual([]);
});
