import { extname } from "node:path";
import { type Case, type Context, Fuzz, type FuzzReport, presets, type ReleaseName } from "../../runtime";
import { BadInput, exit } from "../badInput";
import { loadCase, onRelease } from "../cases";
import { Progress } from "../progress";
import { caseOfScript } from "../run/script";
import { Stopper } from "../signals";
import type { Terminal } from "../terminal";
import { stepThrough } from "../threads/stepwise";
import { describeFuzz } from "./describe";
import { saveFindings } from "./save";

export interface FuzzCommandOptions {
  context?: Context;
  op?: string;
  release?: ReleaseName;
  seed: number;
  runs: number;
  save?: string;
  json?: true;
}

/** `moonhook fuzz`: tells the smallest requests that make a hook fail. */
export async function fuzz(file: string, options: FuzzCommandOptions, terminal: Terminal): Promise<number> {
  const base = await baseOf(file, options);
  const search = new Fuzz(base, {
    seed: options.seed,
    runs: options.runs,
    samples: await presets(base.release),
  });
  const report = await searched(search, terminal);
  const saved = options.save === undefined ? [] : saveFindings(options.save, report.findings);
  terminal.out(
    options.json
      ? `${JSON.stringify({ ...report, saved }, null, 2)}\n`
      : describeFuzz(report, base, saved, terminal.style),
  );
  if (report.exitCode !== null) {
    terminal.err("stopped before the end\n");
    return report.exitCode;
  }
  return report.findings.length > 0 ? exit.failed : exit.ok;
}

async function baseOf(file: string, options: FuzzCommandOptions): Promise<Case> {
  if (extname(file).toLowerCase() === ".lua") return caseOfScript(file, options, options.release);
  if (options.context || options.op)
    throw new BadInput([
      `${file}: --context and --op are for a script, a file named *.lua; a case names its own`,
    ]);
  const base = onRelease(loadCase(file), options.release);
  if (Object.keys(base.scripts).length === 0) throw new BadInput([`${file}: the case has no script`]);
  return base;
}

async function searched(search: Fuzz, terminal: Terminal): Promise<FuzzReport & { exitCode: number | null }> {
  const stopper = new Stopper();
  const progress = new Progress(terminal);
  try {
    await stepThrough(search, stopper.signal, () =>
      progress.show(
        () =>
          `${search.done.toLocaleString("en")} of ${search.total.toLocaleString("en")} requests, ${search.found} found`,
      ),
    );
  } finally {
    progress.clear();
    stopper.close();
  }
  return { ...search.report(), exitCode: stopper.exitCode };
}
