import type { Outcome } from "../types";

export const refusedByUpload =
  "The upload command refuses the script, so nothing is stored and the context runs none.";

/** `local x <const>`: a local's attribute, which Lua has from 5.4 on. */
const attribute = /\blocal\b[\w\s,]*<\s*(?:const|close)\s*>/;

/**
 * Why a script does not parse, and what to do about it.
 * @param message of the parser
 * @param line where it stopped
 */
export function syntaxOutcome(
  script: string,
  message: string,
  line: number,
  luaVersion: "5.3" | "5.4",
): Outcome {
  if (luaVersion === "5.4" && message.endsWith("near '<'") && attribute.test(script))
    return {
      reason: "A gateway built with Lua 5.4 takes the script, but the parser of this run is that of 5.3.",
      fix: "Leave <const> and <close> out to run it here.",
      line,
    };
  return { reason: refusedByUpload, fix: fixOf(script, line), line };
}

function fixOf(script: string, line: number): string {
  if (script.startsWith("\ufeff"))
    return "Save the script without a byte order mark (U+FEFF), which stands unseen before its first letter.";
  if (line === 1 && script.startsWith("#"))
    return "Leave the first line out: only lua itself skips one with #.";
  return `Mend the syntax at line ${line}.`;
}
