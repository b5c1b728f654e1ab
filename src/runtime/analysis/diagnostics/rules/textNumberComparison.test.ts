import { expect, it } from "vitest";
import { findings, fixed } from "../rule.testing";
import { textNumberComparison } from "./textNumberComparison";

it("fires on orders and equalities of text and number", () => {
  expect(findings(textNumberComparison, "reef", 'if Request.ContentLength > "1000" then end')).toEqual([
    'error: Request.ContentLength > "1000"',
  ]);
  expect(findings(textNumberComparison, "reef", 'if Request.ContentLength == "0" then end')).toEqual([
    'information: Request.ContentLength == "0"',
  ]);
  expect(findings(textNumberComparison, "reef", 'if "5" < 10 then end')).toEqual(['error: "5" < 10']);
});

it("tells that sizes as texts compare letter by letter", () => {
  expect(
    findings(
      textNumberComparison,
      "reef",
      'local n = Request.HTTP.Parameters["max-keys"] if n and n > "100" then end',
    ),
  ).toEqual(['information: n > "100"']);
});

it("is quiet about like with like", () => {
  expect(
    findings(
      textNumberComparison,
      "reef",
      'if Request.ContentLength > 1000 and Request.RGWOp == "put_obj" and x > "5" then end',
    ),
  ).toEqual([]);
});

it("fixes it", () => {
  expect(fixed(textNumberComparison, "reef", 'if Request.ContentLength > "1000" then end')).toBe(
    "if Request.ContentLength > 1000 then end",
  );
});
