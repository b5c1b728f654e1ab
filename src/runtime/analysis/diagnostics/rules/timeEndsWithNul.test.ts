import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { timeEndsWithNul } from "./timeEndsWithNul";

it("fires where text follows a time, or a time is compared", () => {
  expect(findings(timeEndsWithNul, "squid", 'RGWDebugLog("at " .. Request.Time .. " end")')).toEqual([
    "information: Request.Time",
  ]);
  expect(findings(timeEndsWithNul, "squid", 'RGWDebugLog(Request.Time .. " end")')).toEqual([
    "information: Request.Time",
  ]);
  expect(findings(timeEndsWithNul, "squid", 'x = Request.Time == "2026-01-01 00:00:00"')).toEqual([
    "information: Request.Time",
  ]);
});

it("is quiet where nothing follows, and in releases without it", () => {
  expect(findings(timeEndsWithNul, "squid", 'RGWDebugLog("at " .. Request.Time)')).toEqual([]);
  expect(findings(timeEndsWithNul, "reef", 'RGWDebugLog(Request.Time .. " end")')).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(timeEndsWithNul, "squid", 'RGWDebugLog(Request.Time .. " end")')).toBe(
    'RGWDebugLog(Request.Time:sub(1, 19) .. " end")',
  );
});
