import { parseHitCondition } from "../../runtime/debugger/walk/conditions/hit-condition";
import { parseLogMessage } from "../../runtime/debugger/walk/conditions/log-message";
import type { Conditions } from "./breakpoints";
import { client, guarded } from "./client";

export type Condition = "condition" | "hitCondition" | "logMessage";
export type Problems = Partial<Record<Condition, string>>;

/** What is wrong with the conditions of a breakpoint, each in a sentence; nothing where they can be used. */
export async function problemsOf(conditions: Conditions): Promise<Problems> {
  const { condition, hitCondition, logMessage } = conditions;
  const found: Problems = {};
  if (condition !== undefined) {
    const mistake = await guarded(() => client.ask("mistakeIn", condition));
    if (mistake) found.condition = mistake;
  }
  if (hitCondition !== undefined) keepThrown(found, "hitCondition", () => parseHitCondition(hitCondition));
  if (logMessage !== undefined) {
    const parts = keepThrown(found, "logMessage", () => parseLogMessage(logMessage)) ?? [];
    for (const part of parts) {
      if (!("expression" in part)) continue;
      const mistake = await guarded(() => client.ask("mistakeIn", part.expression));
      if (mistake) found.logMessage = `{${part.expression}}: ${mistake}`;
    }
  }
  return found;
}

function keepThrown<T>(found: Problems, name: Condition, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    found[name] = (error as Error).message;
    return undefined;
  }
}
