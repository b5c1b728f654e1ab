import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Context } from "../../runtime";
import { BadInput, exit } from "../badInput";
import { Progress } from "../progress";
import { Stopper } from "../signals";
import { type CaseSource, labelOf } from "../suite/source";
import { sourcesOf } from "../suite/sources";
import type { Terminal } from "../terminal";
import { type Died, Pool } from "../threads/pool";
import { begin, grouped, inOrder, untilAborted } from "../threads/streams";
import { type Compared, type Comparing, compareSource, differs } from "./compared";
import { describeCompared } from "./describe";
import { readVersion } from "./version";

export interface CompareOptions {
  context?: Context;
  decisions?: true;
  json?: true;
}

/** Suites with fewer cases are over before threads have started. */
const fewCases = 64;
/** Cases that go to a thread at once. */
const groupSize = 8;

/** `moonhook compare`: tells on which cases two versions differ, and how. */
export async function compare(
  given: readonly [string, string],
  paths: string[],
  options: CompareOptions,
  terminal: Terminal,
): Promise<number> {
  const [before, after] = given.map((one) => readVersion(one, options.context));
  const comparing: Comparing = { versions: [before!, after!], decisions: options.decisions === true };
  const stopper = new Stopper();
  const progress = new Progress(terminal);
  const count = { same: 0, differ: 0, mistaken: 0 };
  try {
    for await (const one of comparisons(sourcesOf(paths), comparing, stopper.signal)) {
      if (one.mistakes || differs(one)) {
        progress.clear();
        terminal.out(options.json ? `${JSON.stringify(one)}\n` : describeCompared(one, terminal.style));
      }
      count[one.mistakes ? "mistaken" : differs(one) ? "differ" : "same"]++;
      progress.show(
        () => `${(count.same + count.differ).toLocaleString("en")} cases, ${count.differ} differ`,
      );
      await terminal.drained?.();
    }
  } finally {
    progress.clear();
    stopper.close();
  }
  if (stopper.exitCode !== null) terminal.err("stopped before the end\n");
  else if (count.same + count.differ === 0) throw new BadInput(["no case could be compared"]);
  const mistaken = count.mistaken > 0 ? `, ${count.mistaken} are no cases` : "";
  terminal.out(
    options.json
      ? `${JSON.stringify(count)}\n`
      : `${count.same} the same, ${count.differ} differ${mistaken}\n`,
  );
  if (stopper.exitCode !== null) return stopper.exitCode;
  if (count.mistaken > 0) return exit.badInput;
  return count.differ > 0 ? exit.failed : exit.ok;
}

/** The cases in both versions, in the suite's order, on several threads where there are many. */
async function* comparisons(
  sources: AsyncIterable<CaseSource>,
  comparing: Comparing,
  signal: AbortSignal,
): AsyncGenerator<Compared> {
  const [first, all] = await begin(sources, fewCases);
  if (first.length < fewCases) {
    for (const source of first) {
      await setImmediate();
      if (signal.aborted) return;
      yield compareSource(source, comparing);
    }
    return;
  }
  const pool = new Pool<readonly CaseSource[], Compared[]>(
    "./compare-thread.js",
    availableParallelism(),
    comparing,
  );
  const work = async (group: readonly CaseSource[]) => told(group, await pool.ask(group));
  try {
    for await (const group of untilAborted(inOrder(grouped(all, groupSize), work, pool.width), signal))
      yield* group;
  } finally {
    await pool.close();
  }
}

function told(group: readonly CaseSource[], answered: Compared[] | Died): Compared[] {
  if (!("died" in answered)) return answered;
  return group.map((source) => {
    const label = labelOf(source);
    const mistakes = [`${label}: the thread that ran it and its neighbours died: ${answered.died}`];
    return { label, name: "", flips: [], log: [], parting: null, mistakes };
  });
}
