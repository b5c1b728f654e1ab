import { type CaseIssue, expectedGot, showValue } from "../issue";
import type { Path } from "../json/positions";
import { didYouMean } from "../suggest";
import type { z } from "./zod";

/** zod's names of types in words. */
const words: Record<string, string> = {
  array: "a list",
  boolean: "true or false",
  int: "an integer",
  number: "a number",
  object: "an object",
  record: "an object",
  string: "a string",
};

function oneOf(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(", ");
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type": {
      const what = words[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `is missing: expected ${what}` : expectedGot(what, issue.input);
    }
    case "invalid_value": {
      const what = `${issue.values.length > 1 ? "one of " : ""}${oneOf(issue.values)}`;
      const near = typeof issue.input === "string" ? didYouMean(issue.input, issue.values.map(String)) : "";
      return issue.input === undefined
        ? `is missing: expected ${what}`
        : expectedGot(what, issue.input) + near;
    }
    case "too_small":
      return expectedGot(tooSmall(issue), issue.input);
    case "invalid_union":
    case "invalid_format":
      return `${issue.message}, got ${showValue(issue.input)}`;
    default:
      return issue.message;
  }
}

function tooSmall({ origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  if (origin === "string") return "some text";
  return inclusive ? "a number that is not negative" : `a number above ${minimum}`;
}

/** Mistakes of a case from what zod found; `knownKeys` tells which keys an object at a path may have. */
export function mistakes(
  issues: readonly z.core.$ZodIssue[],
  knownKeys: (path: Path) => string[],
): CaseIssue[] {
  return issues.flatMap((issue) => {
    const path = issue.path as Path;
    if (issue.code !== "unrecognized_keys") return [{ path, message: sentence(issue) }];
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `unknown key${didYouMean(key, knownKeys(path))}`,
    }));
  });
}
