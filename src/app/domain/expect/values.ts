import type { Json } from "../../../runtime/gateway/types";
import { isObject } from "../json";
import { formatValue } from "../values";
import type { Item } from "./items";

/** How a text is to be met. */
export const matchers = ["is", "contains", "matches", "any"] as const;
export type Matcher = (typeof matchers)[number];

/** A text matcher of a case taken apart; another value is its JSON. */
export function matcherOf(value: Json): { matcher: Matcher; text: string } {
  if (typeof value === "string") return { matcher: "is", text: value };
  if (isObject(value) && typeof value.contains === "string")
    return { matcher: "contains", text: value.contains };
  if (isObject(value) && typeof value.matches === "string")
    return value.matches === "" ? { matcher: "any", text: "" } : { matcher: "matches", text: value.matches };
  return { matcher: "is", text: JSON.stringify(value) };
}

export function textMatcher(matcher: Matcher, text: string): Json {
  if (matcher === "is") return text;
  if (matcher === "any") return { matches: "" };
  return matcher === "contains" ? { contains: text } : { matches: text };
}

/** What an item expects, for a reader: `"Lua INFO: a"`, `contains "a"`, `any line`, `no line`. */
export function expectedWords({ kind, value }: Pick<Item, "kind" | "value">): string {
  if (kind === "empty") return "no line";
  if (kind !== "text" || value === null) return formatValue(value);
  const { matcher, text } = matcherOf(value);
  if (matcher === "any") return "any line";
  return matcher === "is" ? formatValue(text) : `${matcher} ${formatValue(text)}`;
}

/** A value as a person types it: JSON where it is that, `nil`, and else the text itself. */
export function typedValue(text: string): Json {
  const trimmed = text.trim();
  if (trimmed === "nil" || trimmed === "") return null;
  // Larger integers would be rounded; a case writes them as text.
  if (/^-?\d{16,}$/.test(trimmed)) return trimmed;
  try {
    return JSON.parse(trimmed) as Json;
  } catch {
    return trimmed;
  }
}

/** What a person would type for a value. */
export function valueText(value: Json): string {
  if (value === null) return "nil";
  return typeof value === "string" && typedValue(value) === value ? value : JSON.stringify(value);
}
