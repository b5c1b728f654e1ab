import type { CaseResult } from "../result";

/** Whether every script of a result ran to its end and left nothing behind that breaks what comes after it. */
export function works({ contexts }: CaseResult): boolean {
  return contexts.every(({ status, outcome }) => status === "skipped" || (status === "ok" && !outcome));
}

/**
 * Which results of one case, one for each release, miss its effect: every script ran to its end, but what the case
 * expects comes out elsewhere and not here. A case that expects a script to be stopped has no effect to miss.
 */
export function missesEffect(results: readonly CaseResult[]): boolean[] {
  const isMet = results.some((result) => works(result) && result.pass === true);
  return results.map((result) => isMet && works(result) && result.pass === false);
}
