import type { Rule } from "../rule";
import { releaseOf } from "../support/wording";

export const syntax: Rule = {
  id: "syntax",
  summary: "The text is not Lua; radosgw-admin refuses to store it.",
  docs: {
    why: "radosgw-admin compiles a script before it stores it and refuses one that is not Lua, with Lua's own message.",
    bad: `if Request.Bucket then
  RGWDebugLog(Request.Bucket.Name)`,
    good: `if Request.Bucket then
  RGWDebugLog(Request.Bucket.Name)
end`,
    place: { release: "reef", context: "preRequest" },
  },
  create({ parsed, world }, report) {
    parsed.errors.forEach(({ message, line, start, end }, index) => {
      const refused =
        index === 0 ? `; ${releaseOf(world)}'s radosgw-admin refuses the script (line ${line})` : "";
      report({ start, end: Math.max(end, start), severity: "error", message: message + refused });
    });
    return {};
  },
};
