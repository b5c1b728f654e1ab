import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { endlessLoop } from "./endlessLoop";

it("fires on loops without a way out", () => {
  expect(findings(endlessLoop, "reef", 'while true do RGWDebugLog("x") end')).toEqual(["error: true"]);
  expect(findings(endlessLoop, "tentacle", "repeat local x = 1 until false")).toEqual(["error: false"]);
});

it("is quiet about loops that break, return or may raise an error", () => {
  expect(findings(endlessLoop, "reef", "while true do break end")).toEqual([]);
  expect(findings(endlessLoop, "reef", "while true do if x then return end end")).toEqual([]);
  expect(findings(endlessLoop, "reef", "while true do step() end")).toEqual([]);
  expect(findings(endlessLoop, "reef", "while running do end")).toEqual([]);
});
