import { describe, expect, it } from "vitest";
import { isStatement } from "./expression";

describe("isStatement", () => {
  it.each([
    "x = 1",
    "t.a, t.b = 1, 2",
    "local y",
    "if a == 1 then b() end",
    'Request.HTTP.Metadata["a"] = "b"',
  ])("takes %s as a statement", (source) => expect(isStatement(source)).toBe(true));

  it.each([
    "x",
    "x == 1",
    "a <= b and c ~= d",
    "f(x)",
    '"a = b"',
    "{ a = 1, [2] = { b = 3 } }",
    "iffy",
    "not x",
  ])("takes %s as an expression", (source) => expect(isStatement(source)).toBe(false));
});
