import { analyse } from "../analyse";
import type { WorldOptions } from "../world/index";
import { diagnose } from "./engine";
import type { Diagnostic, Rule } from "./rule";

export type Place = WorldOptions["release"] | `${WorldOptions["release"]} ${WorldOptions["context"]}`;

/** Release and context from words: `squid postRequest`; the context is preRequest where it is left out. */
function world(place: Place, more: Partial<WorldOptions> = {}): WorldOptions {
  const [release, context = "preRequest"] = place.split(" ") as [
    WorldOptions["release"],
    WorldOptions["context"]?,
  ];
  return { release, context, ...more };
}

/** What one rule finds: `severity: the text it marks`. */
export function findings(rule: Rule, place: Place, text: string, more?: Partial<WorldOptions>): string[] {
  return diagnostics(rule, place, text, more).map(
    ({ severity, start, end }) => `${severity}: ${text.slice(start, end)}`,
  );
}

/** The text after the fix of the rule's first finding. */
export function fixed(rule: Rule, place: Place, text: string): string {
  const [first] = diagnostics(rule, place, text);
  const edits = [...(first?.fix?.edits ?? [])].sort((a, b) => b.start - a.start);
  return edits.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

export function diagnostics(
  rule: Rule,
  place: Place,
  text: string,
  more?: Partial<WorldOptions>,
): Diagnostic[] {
  return diagnose(analyse(text, world(place, more)), [rule]);
}
