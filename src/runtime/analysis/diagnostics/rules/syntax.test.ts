import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { syntax } from "./syntax";

it("marks what Lua refuses, at the place", () => {
  expect(findings(syntax, "pacific", "x = = 1")).toEqual(["error: ="]);
  expect(findings(syntax, "pacific", "local x <const> = 1")).toEqual(["error: <"]);
});

it("accepts what the gateway's Lua accepts", () => {
  expect(findings(syntax, "pacific", "local x = 1")).toEqual([]);
});
