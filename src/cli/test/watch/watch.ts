import { BadInput, exit } from "../../badInput";
import { Stopper } from "../../signals";
import { checkPaths, findCases } from "../../suite/find";
import { readScripts, type ScriptFiles } from "../../suite/scripts";
import { labelOf } from "../../suite/source";
import { sourcesOf } from "../../suite/sources";
import type { Terminal } from "../../terminal";
import { judgingOf, type TestOptions } from "../command";
import { type Outcome, passed } from "../outcome";
import { openReports } from "../reports";
import { runSuite } from "../run/run-suite";
import { Changes } from "./changes";
import { differences, type Snapshot, snapshotOf } from "./snapshot";

/** Runs a suite, and what changes of it again, until it is stopped. */
export async function watchSuite(paths: string[], options: TestOptions, terminal: Terminal): Promise<number> {
  checkPaths(paths);
  const { scripts } = options;
  const stopper = new Stopper();
  const changes = new Changes([...paths, ...(scripts === undefined ? [] : [scripts])]);
  const suite = new WatchedSuite(paths, options, terminal, stopper.signal);
  try {
    for (;;) {
      await suite.runChanged();
      if (stopper.signal.aborted) break;
      await changes.next(stopper.signal);
    }
    return suite.failed > 0 ? exit.failed : exit.ok;
  } finally {
    changes.close();
    stopper.close();
  }
}

/** A suite with what became of each of its cases. */
class WatchedSuite {
  readonly #paths: string[];
  readonly #options: TestOptions;
  readonly #terminal: Terminal;
  readonly #signal: AbortSignal;
  /** Outcomes by file, and within it by the case's label. */
  readonly #outcomes = new Map<string, Map<string, Outcome>>();
  #cases: Snapshot = new Map();
  #scripts: Snapshot = new Map();
  #isFirst = true;

  constructor(paths: string[], options: TestOptions, terminal: Terminal, signal: AbortSignal) {
    this.#paths = paths;
    this.#options = options;
    this.#terminal = terminal;
    this.#signal = signal;
  }

  get failed(): number {
    return this.#all().filter((outcome) => !passed(outcome)).length;
  }

  /** Runs the cases whose files are not as they were; all of them where a script file is not. */
  async runChanged(): Promise<void> {
    const changed = this.#changed();
    if (changed === null || (changed.length === 0 && !this.#isFirst)) return;
    this.#isFirst = false;
    await this.#run(changed);
    if (this.#signal.aborted) return;
    const { failed } = this;
    this.#terminal.out(`${this.#all().length - failed} passed, ${failed} failed\n`);
    this.#terminal.err("waiting for changes; Ctrl+C ends it\n");
  }

  #all(): Outcome[] {
    return [...this.#outcomes.values()].flatMap((cases) => [...cases.values()]);
  }

  /** Files to be run; null where a script cannot be read just now, which is told. */
  #changed(): string[] | null {
    try {
      const scripts = snapshotOf(this.#scriptFiles());
      const cases = snapshotOf(findCases(this.#paths));
      const hook = differences(this.#scripts, scripts);
      const { changed, gone } = differences(this.#cases, cases);
      for (const file of gone) this.#outcomes.delete(file);
      const isEvery = hook.changed.length + hook.gone.length > 0;
      [this.#scripts, this.#cases] = [scripts, cases];
      // That a case is gone changes the totals.
      if (gone.length > 0) this.#isFirst = true;
      return isEvery ? [...cases.keys()] : changed;
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      for (const line of error.lines) this.#terminal.err(`${line}\n`);
      return null;
    }
  }

  #scriptFiles(): string[] {
    const { scripts } = this.#options;
    const files: ScriptFiles = scripts === undefined ? {} : readScripts(scripts);
    return Object.values(files).map(({ file }) => file);
  }

  async #run(files: string[]): Promise<void> {
    if (files.length === 0) return;
    for (const file of files) this.#outcomes.set(file, new Map());
    const reports = openReports(this.#options.reports, this.#terminal);
    const ended = await runSuite(sourcesOf(files), {
      judging: judgingOf(this.#options),
      threads: this.#options.threads,
      failFast: this.#options.failFast === true,
      signal: this.#signal,
      told: (outcome) => {
        this.#outcomes.get(outcome.file)!.set(labelOf(outcome), outcome);
        reports.add(outcome);
      },
    });
    reports.end({ ...ended, coverage: undefined });
  }
}
