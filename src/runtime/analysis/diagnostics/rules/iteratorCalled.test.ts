import { expect, it } from "vitest";
import { findings } from "../rule.testing";
import { iteratorCalled } from "./iteratorCalled";

it("fires on an iterator outside a for loop", () => {
  expect(findings(iteratorCalled, "pacific", 'local f = pairs(Request.HTTP.Metadata) f(nil, "k")')).toEqual([
    "warning: pairs(Request.HTTP.Metadata)",
  ]);
});

it("is quiet about loops and own tables", () => {
  expect(
    findings(iteratorCalled, "pacific", "for k in pairs(Request.HTTP.Metadata) do end local f = pairs({})"),
  ).toEqual([]);
});
