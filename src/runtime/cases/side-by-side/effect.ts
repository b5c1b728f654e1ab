import type { Status } from "../../gateway/types";
import type { CaseResult } from "../result";

/** Statuses with which a script's author has nothing to do. */
const fine: readonly Status[] = ["ok", "skipped"];

/** Whether every script of a result ran to its end. */
export function works({ contexts }: CaseResult): boolean {
  return contexts.every(({ status }) => fine.includes(status));
}

/**
 * Which results of one case, one for each release, miss its effect: every script ran to its end, but what the case
 * expects comes out elsewhere and not here. A case that expects a script to be stopped has no effect to miss.
 */
export function missesEffect(results: readonly CaseResult[]): boolean[] {
  const isMet = results.some((result) => works(result) && result.pass === true);
  return results.map((result) => isMet && works(result) && result.pass === false);
}
