import type { Json } from "../../gateway/types";
import type { TextMatcher } from "../format/text";

/** What became of one thing that a case expects. `expected` and `got` say why it failed. */
export interface ExpectationResult {
  /** Its path in the case's `expect`, for example `log.preRequest[0]`. */
  name: string;
  pass: boolean;
  expected?: Json;
  got?: Json;
}

/** A result that carries both values only where they differ. */
export function verdict(
  name: string,
  pass: boolean,
  expected: Json,
  got: Json | undefined,
): ExpectationResult {
  return pass ? { name, pass } : { name, pass, expected, got: got ?? null };
}

export function matchesText(matcher: TextMatcher, text: string): boolean {
  if (typeof matcher === "string") return text === matcher;
  if ("contains" in matcher) return text.includes(matcher.contains);
  return new RegExp(matcher.matches, "u").test(text);
}
