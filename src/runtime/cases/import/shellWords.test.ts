import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shellWords } from "./shellWords";

describe("words of a shell", () => {
  it("come back from their quotes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, unit: "binary" })), (words) => {
        const text = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
        expect(shellWords(text)).toEqual({ words, substitutions: [] });
      }),
    );
  });

  it("may go on over lines, with quotes of every kind", () => {
    expect(shellWords(`curl -H "a: \\"b\\"" \\\n  $'x\\ty' a\\ b ''`).words).toEqual([
      "curl",
      "-H",
      'a: "b"',
      "x\ty",
      "a b",
      "",
    ]);
  });

  it("tell what a shell would put something else in for", () => {
    const { words, substitutions } = shellWords(`-H "a: $A" '$B' \\$C "\\$D" $(date +%s) x\`id\` \${E} `);
    expect(substitutions).toEqual(["$A", "$(date +%s)", "`id`", "$" + "{E}"]);
    expect(words).toEqual(["-H", "a: $A", "$B", "$C", "$D", "$(date +%s)", "x`id`", "$" + "{E}"]);
  });

  it("tell where a quote is not closed", () => {
    expect(() => shellWords("curl 'http")).toThrow(expect.objectContaining({ at: 5 }));
  });
});
