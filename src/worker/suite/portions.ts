import { validateCase } from "../../runtime/cases/format/parse";
import { Fuzz, type FuzzReport } from "../../runtime/cases/fuzz";
import { formatIssue } from "../../runtime/cases/issue";
import { MutationCheck, type MutationReport } from "../../runtime/cases/mutation";
import { presets } from "../../runtime/cases/presets";
import type { Progress, Questions, StormReport } from "./protocol";
import { fileOf } from "./texts";

/** Something that goes on step by step. */
interface Stepwise<Report> {
  readonly done: number;
  readonly total: number;
  step(): boolean;
  report(): Report;
}

let mutationCheck: MutationCheck | null = null;
let search: Fuzz | null = null;

/** Begins to check whether cases notice mistakes; cases that are not valid take no part. */
export function mutation(cases: Questions["mutation"]["asked"]): Progress<MutationReport> {
  const valid = cases.flatMap(({ id, case: written }) => {
    const parsed = validateCase(written);
    return parsed.ok ? [{ id, case: parsed.case }] : [];
  });
  mutationCheck = new MutationCheck(valid);
  return progress(mutationCheck);
}

export function mutationOn({ ms }: { ms: number }): Progress<MutationReport> {
  return goOn(mutationCheck!, ms);
}

/** Begins to search for requests that make a case's scripts fail. */
export async function fuzz({
  case: written,
  seed,
  runs,
}: Questions["fuzz"]["asked"]): Promise<Progress<StormReport> | string> {
  const parsed = validateCase(written);
  if (!parsed.ok) return formatIssue(parsed.issues[0]!);
  search = new Fuzz(parsed.case, { seed, runs, samples: await presets(parsed.case.release) });
  return storm(progress(search));
}

export function fuzzOn({ ms }: { ms: number }): Progress<StormReport> {
  return storm(goOn(search!, ms));
}

function storm({ report, ...progress }: Progress<FuzzReport>): Progress<StormReport> {
  const findings = report.findings.map((finding) => ({ ...finding, case: fileOf(finding.case) }));
  return { ...progress, report: { ...report, findings } };
}

/** Steps until the time is over or there is nothing left. */
function goOn<Report>(stepwise: Stepwise<Report>, ms: number): Progress<Report> {
  const end = performance.now() + ms;
  while (stepwise.step() && performance.now() < end);
  return progress(stepwise);
}

function progress<Report>(stepwise: Stepwise<Report>): Progress<Report> {
  return { done: stepwise.done, total: stepwise.total, report: stepwise.report() };
}
