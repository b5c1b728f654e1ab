import { describe, expect, it } from "vitest";
import { mutantsOf, mutated } from ".";

/** Each mutant as the text that it puts in place of another. */
function changes(script: string): string[] {
  return mutantsOf(script).mutants.map(({ before, after }) => `${before.trim()} → ${after.trim()}`);
}

describe("mutants of a script", () => {
  it.each<[string, string[]]>([
    ["f()", ["f() → ;"]],
    ["x = 1", ["x = 1 → ;", "1 → (1 + 1)"]],
    ["local x = f()\ng(x)", ["local x = f() → local x;", "g(x) → ;"]],
    ["return f()", ["return f() → ;"]],
    ["if a then f() end", ["a → not (a)", "f() → ;"]],
    ["if a and not b then f() end", ["a and not b → not (a and not b)", "and → or", "not → ", "f() → ;"]],
    ["if a == b then f() end", ["== → ~=", "f() → ;"]],
    ["x = a < b", ["x = a < b → ;", "< → <=", "< → >="]],
    ["while a do f() end", ["a → false and (a)", "f() → ;"]],
    ["for i = 1, n do f() end", ["1 → (1 + 1)", "f() → ;", " → if true then break end"]],
    ["f(true, 'a')", ["f(true, 'a') → ;", "true → false", "'a' → \"\""]],
    ["function f() g() end", ["g() → ;"]],
    ["x = a .. -b * 2", ["x = a .. -b * 2 → ;", "- → ", "* → /", "2 → (2 + 1)"]],
  ])("%s", (script, expected) => {
    expect(changes(script).map((change) => change.trim())).toEqual(expected.map((change) => change.trim()));
  });

  it("leaves out what does not compile and what compiles to the same", () => {
    expect(changes("goto done\n::done::")).toEqual([]);
    // A `return` of nothing at the end is what Lua does by itself.
    expect(mutantsOf("f()\nreturn")).toMatchObject({ mutants: [{ before: "f()" }] });
    expect(mutantsOf("local x = nil\nf(x)")).toMatchObject({ equivalent: 1 });
    expect(mutantsOf("if if")).toEqual({ mutants: [], equivalent: 0 });
  });

  it("keeps the number of lines, and tells the line of the mistake", () => {
    const script = "local t = {\n  a = 1,\n}\nf(\n  t,\n  [[x\ny]]\n)\n";
    for (const mutant of mutantsOf(script).mutants) {
      const text = mutated(script, mutant);
      expect(text.split("\n")).toHaveLength(script.split("\n").length);
      expect(script.split("\n").slice(0, mutant.line - 1)).toEqual(
        text.split("\n").slice(0, mutant.line - 1),
      );
    }
  });
});
