import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { iteratorKey } from "./iteratorKey";

it("fires where userdata is used as text", () => {
  expect(
    findings(iteratorKey, "squid", 'for k, v in pairs(Request.Tags) do RGWDebugLog("key " .. k) end'),
  ).toEqual(["error: k"]);
  expect(
    findings(iteratorKey, "tentacle", 'for k in pairs(Request.Tags) do if k:find("a") then end end'),
  ).toEqual(["error: k"]);
  expect(findings(iteratorKey, "squid", "for k in pairs(Request.Tags) do x = Request.Tags[k] end")).toEqual([
    "error: k",
  ]);
  expect(findings(iteratorKey, "squid", "local t = {} for k in pairs(Request.Tags) do t[k] = 1 end")).toEqual(
    ["warning: k"],
  );
  expect(findings(iteratorKey, "squid", 'for k in pairs(Request.Tags) do if k == "a" then end end')).toEqual([
    "information: k",
  ]);
});

it("warns of a key that outlives its loop", () => {
  expect(
    findings(
      iteratorKey,
      "squid",
      "local last for k in pairs(Request.Tags) do last = k end x = tostring(last)",
    ),
  ).toEqual(["warning: last"]);
});

it("is quiet about tostring, lists, own tables and releases with text keys", () => {
  expect(
    findings(
      iteratorKey,
      "squid",
      'for k in pairs(Request.Tags) do RGWDebugLog(tostring(k)) end for i in pairs(Request.UserPolicies) do RGWDebugLog("i" .. i) end',
    ),
  ).toEqual([]);
  expect(
    findings(iteratorKey, "reef", 'for k in pairs(Request.Tags) do RGWDebugLog("key " .. k) end'),
  ).toEqual([]);
  expect(findings(iteratorKey, "squid", 'for k in pairs({a = 1}) do RGWDebugLog("key " .. k) end')).toEqual(
    [],
  );
});

it("fixes it", () => {
  expect(fixed(iteratorKey, "squid", 'for k in pairs(Request.Tags) do x = "a" .. k end')).toBe(
    'for k in pairs(Request.Tags) do x = "a" .. tostring(k) end',
  );
});
