import { expectedGot } from "../issue";
import { described, z } from "./zod";

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}

const contains = z.strictObject({
  contains: described(z.string(), { description: "Text that must be in it." }),
});
const matches = z.strictObject({
  matches: described(
    z.string().check(
      z.refine(isRegularExpression, {
        error: (issue) => expectedGot("a regular expression of JavaScript", issue.input),
      }),
    ),
    { description: "Regular expression (JavaScript, flag u) that must match somewhere in it." },
  ),
});

/** What a text must be: the exact text, or one it contains, or a regular expression that matches it. */
export const textMatcher = z.union([z.string(), contains, matches], {
  error: 'expected a string, { "contains": "…" } or { "matches": "…" }',
});

export type TextMatcher = z.output<typeof textMatcher>;
