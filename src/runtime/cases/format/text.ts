import { z } from "zod";

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}

const contains = z.strictObject({ contains: z.string().meta({ description: "Text that must be in it." }) });
const matches = z.strictObject({
  matches: z
    .string()
    .refine(isRegularExpression, { error: "not a regular expression of JavaScript" })
    .meta({ description: "Regular expression (JavaScript, flag u) that must match somewhere in it." }),
});

/** What a text must be: the exact text, or one it contains, or a regular expression that matches it. */
export const textMatcher = z.union([z.string(), contains, matches], {
  error: (issue) =>
    isBadExpression(issue.input)
      ? `not a regular expression of JavaScript: ${JSON.stringify(issue.input.matches)}`
      : 'expected a string, { "contains": "…" } or { "matches": "…" }',
});

export type TextMatcher = z.output<typeof textMatcher>;

function isBadExpression(input: unknown): input is { matches: string } {
  const source = (input as { matches?: unknown } | null | undefined)?.matches;
  return typeof source === "string" && !isRegularExpression(source);
}
