import type { Rule } from "../rule";
import { releaseOf } from "../support/wording";

export const contextNotInRelease: Rule = {
  id: "context-not-in-release",
  summary: "The release has no such context for scripts.",
  docs: {
    why: "radosgw-admin stores a script only for the contexts that its release knows, and prints an error for others; the script never runs.",
    bad: 'RGWDebugLog("every five seconds")',
    good: "-- choose Quincy or later, or another context",
    place: { release: "pacific", context: "background" },
  },
  create({ parsed, world }, report) {
    const { release, context } = world;
    if (!release.contexts.includes(context))
      report({
        start: 0,
        end: parsed.source.lineRange(1).end,
        severity: "error",
        message: `${releaseOf(world)}'s radosgw-admin refuses scripts for ${context}; it must be one of: ${release.contexts.join(", ")}.`,
      });
    return {};
  },
};
