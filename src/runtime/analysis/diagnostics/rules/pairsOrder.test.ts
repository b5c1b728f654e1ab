import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { pairsOrder } from "./pairsOrder";

it("fires on a text that is put together in no order", () => {
  expect(
    findings(pairsOrder, "reef", 'local s = "" for k in pairs(Request.Environment) do s = s .. k .. ";" end'),
  ).toEqual(['information: s = s .. k .. ";"']);
  expect(
    findings(pairsOrder, "reef", 'local s = "" for k in pairs(RGW) do if k then s = s .. k end end'),
  ).toEqual(["information: s = s .. k"]);
  expect(
    findings(pairsOrder, "reef", 'local t = {a = 1, b = 2} local s = "" for k in pairs(t) do s = s .. k end'),
  ).toEqual(["information: s = s .. k"]);
});

it("fires on the first entry of a loop", () => {
  expect(findings(pairsOrder, "reef", "for k in pairs(Request.Environment) do x = k break end")).toEqual([
    "information: pairs(Request.Environment)",
  ]);
  expect(findings(pairsOrder, "reef", "for k in pairs(Request.HTTP.Metadata) do return end")).toEqual([
    "hint: pairs(Request.HTTP.Metadata)",
  ]);
});

it("is quiet about lists, sorted parts, logged entries and searches", () => {
  expect(
    findings(pairsOrder, "reef", 'local s = "" for i, p in pairs(Request.UserPolicies) do s = s .. p end'),
  ).toEqual([]);
  expect(
    findings(pairsOrder, "reef", 'local s = "" for i, p in pairs({"a", "b"}) do s = s .. p end'),
  ).toEqual([]);
  expect(findings(pairsOrder, "reef", "for k in pairs(Request.Environment) do RGWDebugLog(k) end")).toEqual(
    [],
  );
  expect(
    findings(pairsOrder, "reef", 'for k in pairs(Request.Environment) do if k == "a" then break end end'),
  ).toEqual([]);
  expect(
    findings(pairsOrder, "reef", 'local s = "" for k in pairs(Request.HTTP.Metadata) do s = s .. k end'),
  ).toEqual([]);
});
