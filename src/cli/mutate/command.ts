import { MutationCheck, type MutationReport, type NamedCase, type ReleaseName } from "../../runtime";
import { BadInput, exit } from "../badInput";
import { Progress } from "../progress";
import { Stopper } from "../signals";
import { caseOf } from "../suite/load";
import { readScripts } from "../suite/scripts";
import { labelOf } from "../suite/source";
import { sourcesOf } from "../suite/sources";
import type { Terminal } from "../terminal";
import { stepThrough } from "../threads/stepwise";
import { describeMutation } from "./describe";

export interface MutateOptions {
  release?: ReleaseName;
  scripts?: string;
  json?: true;
  /** Percent. */
  minScore?: number;
}

/** `moonhook mutate`: tells which mistakes in their scripts the cases would not notice. */
export async function mutate(paths: string[], options: MutateOptions, terminal: Terminal): Promise<number> {
  const scripts = options.scripts === undefined ? undefined : readScripts(options.scripts);
  const cases = await readAll(paths, { release: options.release, scripts });
  const check = new MutationCheck(cases);
  const stopper = new Stopper();
  const progress = new Progress(terminal);
  try {
    await stepThrough(check, stopper.signal, () =>
      progress.show(() => `${check.done} of ${check.total} mistakes judged`),
    );
  } finally {
    progress.clear();
    stopper.close();
  }
  const report = check.report();
  if (report.scripts.length === 0) throw new BadInput(nobodyJudges(report));
  terminal.out(
    options.json
      ? `${JSON.stringify(report, null, 2)}\n`
      : describeMutation(report, scripts ?? {}, terminal.style),
  );
  if (!report.complete) terminal.err("stopped before the end\n");
  const isBelow = options.minScore !== undefined && (report.score ?? 1) * 100 < options.minScore;
  return stopper.exitCode ?? (isBelow ? exit.failed : exit.ok);
}

/** @throws BadInput for the first case that is none */
async function readAll(paths: string[], laid: Parameters<typeof caseOf>[1]): Promise<NamedCase[]> {
  const cases: NamedCase[] = [];
  for await (const source of sourcesOf(paths))
    cases.push({ id: labelOf(source), case: caseOf(source, laid) });
  return cases;
}

function nobodyJudges({ unused }: MutationReport): string[] {
  if (unused.length === 0) return ["none of the cases has a script"];
  return ["no case can judge:", ...unused.map(({ id, why }) => `${id}: ${why}`)];
}
