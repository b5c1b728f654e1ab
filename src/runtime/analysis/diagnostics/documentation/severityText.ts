import type { RuleDocument } from "./document";

/** `error in Pacific, warning in Quincy and later; quiet in Reef`. */
export function severityText({ severities, quiet }: Pick<RuleDocument, "severities" | "quiet">): string {
  const loud = severities.map(({ severity, releases }) => `${severity} ${placed(releases)}`).join(", ");
  return quiet === "" ? loud : `${loud}; quiet ${placed(quiet)}`;
}

const placed = (releases: string) => (releases.startsWith("up to") ? releases : `in ${releases}`);
