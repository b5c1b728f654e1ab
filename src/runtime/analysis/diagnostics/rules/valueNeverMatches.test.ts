import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { valueNeverMatches } from "./valueNeverMatches";

it("fires on values that a field never holds", () => {
  expect(findings(valueNeverMatches, "reef", 'if Request.Dialect == "S3" then end')).toEqual([
    'information: "S3"',
  ]);
  expect(findings(valueNeverMatches, "reef", 'if Request.RGWOp == "put_object" then end')).toEqual([
    'information: "put_object"',
  ]);
  expect(findings(valueNeverMatches, "reef", 'local op = Request.RGWOp if "PUT" == op then end')).toEqual([
    'information: "PUT"',
  ]);
  expect(findings(valueNeverMatches, "reef", 'if Request.HTTP.Method ~= "get" then end')).toEqual([
    'information: "get"',
  ]);
});

it("is quiet about values it can hold, and unknown operations far from any", () => {
  expect(
    findings(
      valueNeverMatches,
      "reef",
      'if Request.RGWOp == "put_obj" or Request.RGWOp == "brand_new_thing" or Request.Dialect == "swift" then end',
    ),
  ).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(valueNeverMatches, "reef", 'if Request.RGWOp == "head_object" then end')).toBe(
    'if Request.RGWOp == "get_obj" then end',
  );
});
