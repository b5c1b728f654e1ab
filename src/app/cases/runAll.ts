import { type CaseOutcome, type Pool, startPool } from "../../worker/suite/client";
import type { Listed } from "../domain/cases/arrange";
import { caseOf, type Draft } from "../domain/draft";
import { setStore } from "../store/store";
import { loaded, saveListed } from "./library/listed";
import { getCases, setCases } from "./state";

/** Outcomes come by the thousand; the list is drawn anew at most this often. */
const frameMs = 100;

let pool: Pool | null = null;

/** Runs cases of the list, the draft on the desk as it is now. */
export async function runCases(wanted: readonly Listed[]): Promise<void> {
  if (pool) return;
  await saveListed();
  const current = new Map(getCases().cases.map((each) => [each.id, each]));
  const cases = wanted.flatMap(({ id }) => current.get(id) ?? []);
  const fresh = new Map<string, CaseOutcome>();
  const startedAt = performance.now();
  let done = 0;
  const show = () => {
    setCases(({ outcomes }) => ({
      running: { done, of: cases.length },
      outcomes: new Map([...outcomes, ...fresh]),
    }));
    fresh.clear();
  };
  pool = startPool();
  setCases(({ outcomes }) => ({
    ended: null,
    running: { done, of: cases.length },
    outcomes: new Map([...outcomes].filter(([id]) => !cases.some((each) => each.id === id))),
  }));
  const timer = setInterval(show, frameMs);
  await pool.run(
    cases.map(({ draft }) => inputOf(draft)),
    (at, outcome) => {
      done++;
      fresh.set(cases[at]!.id, outcome);
    },
  );
  clearInterval(timer);
  show();
  pool = null;
  setCases({ running: null, ended: { done, of: cases.length, elapsedMs: performance.now() - startedAt } });
  tell();
}

/** Runs the whole list. */
export async function runList(): Promise<void> {
  await loaded();
  await runCases(getCases().cases);
}

/** Ends the run at once. */
export function stopCases(): void {
  pool?.stop();
}

/** What a worker is given; JSON that cannot be read goes there as it is, to be told as a mistake. */
function inputOf(draft: Draft): unknown {
  const assembled = caseOf(draft);
  if ("case" in assembled) return assembled.case;
  const [first] = assembled.mistakes;
  return { format: 1, release: draft.release, scripts: {}, [first!.document]: `not JSON: ${first!.message}` };
}

/** The count in the page's head: cases that have an outcome and did not fail. */
function tell(): void {
  const { cases, outcomes } = getCases();
  const known = cases.flatMap(({ id }) => outcomes.get(id) ?? []);
  const passed = known.filter(isGood).length;
  setStore({ casesPassed: known.length > 0 ? { passed, of: known.length } : null });
}

export function isGood({ verdict }: CaseOutcome): boolean {
  return verdict === "passed" || verdict === "ran";
}
