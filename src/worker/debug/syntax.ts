import { syntaxMistake } from "../../runtime/debugger";
import type { Context } from "../../runtime/gateway/types";
import type { BrokenScript } from "./views";

/** The first script that does not compile, of those that are not as they were; null where all do. */
export function brokenScript(
  scripts: Partial<Record<Context, string>>,
  before: Partial<Record<Context, string>>,
): BrokenScript | null {
  for (const [name, script] of Object.entries(scripts)) {
    const context = name as Context;
    const mistake = script === before[context] ? null : syntaxMistake(script);
    if (mistake) return { context, ...mistake };
  }
  return null;
}
