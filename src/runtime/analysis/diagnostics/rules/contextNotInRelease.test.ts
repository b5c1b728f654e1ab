import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { contextNotInRelease } from "./contextNotInRelease";

it("fires where radosgw-admin refuses the context", () => {
  expect(findings(contextNotInRelease, "pacific background", "x = 1")).toEqual(["error: x = 1"]);
  expect(findings(contextNotInRelease, "quincy putData", "")).toEqual(["error: "]);
});

it("is quiet otherwise", () => {
  expect(findings(contextNotInRelease, "reef putData", "x = 1")).toEqual([]);
  expect(findings(contextNotInRelease, "pacific postRequest", "x = 1")).toEqual([]);
});
