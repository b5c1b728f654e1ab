import type { ReleaseName } from "../../runtime";
import { BadInput, exit } from "../badInput";
import { Progress } from "../progress";
import { Stopper } from "../signals";
import { readScripts } from "../suite/scripts";
import { type Shard, shardOf, sourcesOf } from "../suite/sources";
import type { Terminal } from "../terminal";
import { coverageForm, writeCoverage } from "./coverage/files";
import { coverageText } from "./coverage/text";
import { mergeReports } from "./merge";
import type { Totals } from "./outcome";
import type { RunEnd } from "./reporters";
import { openReports, type ReportChoice, type Reports } from "./reports";
import type { Judging } from "./run/judge";
import { runSuite } from "./run/run-suite";

export interface TestOptions {
  release?: ReleaseName;
  /** Folder of script files that are laid over every case. */
  scripts?: string;
  reports: readonly ReportChoice[];
  coverage?: true;
  coverageOutput?: string[];
  shard?: Shard;
  filter?: string;
  failFast?: true;
  strict?: true;
  threads?: number;
  watch?: true;
  merge?: true;
}

/** `moonhook test`: runs every case under the paths and reports each, or makes one report of several. */
export async function test(paths: string[], options: TestOptions, terminal: Terminal): Promise<number> {
  options.coverageOutput?.forEach(coverageForm);
  if (options.watch) {
    refuseWith("--watch", options, ["merge", "shard", "coverage", "coverageOutput"]);
    return (await import("./watch/watch")).watchSuite(paths, options, terminal);
  }
  return options.merge ? merge(paths, options, terminal) : run(paths, options, terminal);
}

async function run(paths: string[], options: TestOptions, terminal: Terminal): Promise<number> {
  const judging = judgingOf(options);
  const { shard } = options;
  const sources = shard ? shardOf(sourcesOf(paths), shard) : sourcesOf(paths);
  const stopper = new Stopper();
  const progress = new Progress(terminal);
  const reports = openReports(options.reports, quiet(terminal, progress));
  try {
    const ended = await runSuite(sources, {
      judging,
      threads: options.threads,
      failFast: options.failFast === true,
      signal: stopper.signal,
      told: (outcome, totals) => {
        reports.add(outcome);
        progress.show((seconds) => progressWords(totals, seconds));
        return terminal.drained?.();
      },
    });
    progress.clear();
    const name = shard && `${shard.index}/${shard.count}`;
    const { coverage } = ended;
    const code = finish(
      { ...ended, shard: name, coverage: coverage ?? undefined },
      reports,
      options,
      terminal,
    );
    return stopper.exitCode ?? code;
  } finally {
    stopper.close();
  }
}

function merge(files: string[], options: TestOptions, terminal: Terminal): number {
  refuseWith("--merge", options, ["shard", "filter", "release", "scripts", "failFast", "strict", "threads"]);
  const reports = openReports(options.reports, terminal);
  const ended = mergeReports(files, reports.add);
  const code = finish(ended, reports, options, terminal);
  return ended.interrupted ? exit.failed : code;
}

/** Ends the reports and tells the totals, on the last line. */
function finish(ended: RunEnd, reports: Reports, options: TestOptions, terminal: Terminal): number {
  reports.end(ended);
  const { passed, failed, coverage, interrupted } = ended;
  if (coverage) {
    reports.tell(coverageText(coverage, terminal.style));
    for (const file of options.coverageOutput ?? []) writeCoverage(file, coverage);
  }
  if (interrupted) terminal.err("stopped before the end\n");
  if (passed + failed === 0 && !interrupted) throw new BadInput([nothingRan(options)]);
  reports.tell(`${passed} passed, ${failed} failed\n`);
  return failed > 0 ? exit.failed : exit.ok;
}

function nothingRan({ filter, shard, merge: merged }: TestOptions): string {
  if (merged) return "--merge: the reports hold no case";
  if (filter !== undefined)
    return `--filter: no case has ${JSON.stringify(filter)} in its file's path or its name`;
  return shard
    ? `--shard: there are fewer cases than parts, and none for ${shard.index}`
    : "there is no case";
}

export function judgingOf({
  release,
  scripts,
  strict,
  coverage,
  coverageOutput,
  filter,
}: TestOptions): Judging {
  return {
    release,
    scripts: scripts === undefined ? undefined : readScripts(scripts),
    strict: strict === true,
    coverage: coverage === true || coverageOutput !== undefined,
    filter,
  };
}

function progressWords({ passed, failed }: Totals, seconds: number): string {
  const count = passed + failed;
  const rate = Math.round(count / seconds).toLocaleString("en");
  return `${count.toLocaleString("en")} cases, ${failed.toLocaleString("en")} failed · ${rate} a second`;
}

/** A terminal on which the progress makes way for what is written. */
function quiet(terminal: Terminal, progress: Progress): Terminal {
  const after = (write: (text: string) => void) => (text: string) => {
    progress.clear();
    write(text);
  };
  return { ...terminal, out: after(terminal.out), err: after(terminal.err) };
}

/** @throws BadInput where an option is given that has no meaning beside another */
function refuseWith(name: string, options: TestOptions, others: readonly (keyof TestOptions)[]): void {
  const given = others.filter((other) => options[other] !== undefined);
  const words = given.map((other) => `--${other.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
  if (given.length > 0) throw new BadInput([`${name}: ${words.join(" and ")} cannot stand beside it`]);
}
