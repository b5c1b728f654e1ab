import type { Rule } from "../rule";
import { releaseOf } from "../support/wording";

export const syntax: Rule = {
  id: "syntax",
  summary: "The text is not Lua; radosgw-admin refuses to store it.",
  create({ parsed, world }, report) {
    parsed.errors.forEach(({ message, line, start, end }, index) => {
      const refused =
        index === 0 ? `; ${releaseOf(world)}'s radosgw-admin refuses the script (line ${line})` : "";
      report({ start, end: Math.max(end, start), severity: "error", message: message + refused });
    });
    return {};
  },
};
