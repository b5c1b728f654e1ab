import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { returnIgnored } from "./returnIgnored";

it("fires where a value is ignored", () => {
  expect(findings(returnIgnored, "pacific", "return 5")).toEqual(["information: return 5"]);
  expect(findings(returnIgnored, "reef", "return RGW_ABORT_REQUEST")).toEqual([
    "information: return RGW_ABORT_REQUEST",
  ]);
  expect(findings(returnIgnored, "tentacle postRequest", "return RGW_ABORT_REQUEST")).toEqual([
    "information: return RGW_ABORT_REQUEST",
  ]);
  expect(findings(returnIgnored, "tentacle", 'return RGW_ABORT_REQUEST, "msg"')).toEqual([
    'information: return RGW_ABORT_REQUEST, "msg"',
  ]);
  expect(findings(returnIgnored, "tentacle", "return -2")).toEqual(["information: return -2"]);
  expect(findings(returnIgnored, "tentacle", 'return "-1"')).toEqual(['information: return "-1"']);
  expect(findings(returnIgnored, "tentacle", "local function f() return RGW_ABORT_REQUEST end f()")).toEqual([
    "information: f()",
  ]);
});

it("is quiet about an abort that works, functions, and a bare return", () => {
  expect(findings(returnIgnored, "tentacle", "return RGW_ABORT_REQUEST")).toEqual([]);
  expect(findings(returnIgnored, "tentacle", "return -1")).toEqual([]);
  expect(findings(returnIgnored, "tentacle", "return decide()")).toEqual([]);
  expect(findings(returnIgnored, "pacific", "local function f() return 1 end")).toEqual([]);
  expect(findings(returnIgnored, "pacific", "return")).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(returnIgnored, "tentacle", "local function f() return RGW_ABORT_REQUEST end f()")).toBe(
    "local function f() return RGW_ABORT_REQUEST end return f()",
  );
});
