import type { Context } from "../../gateway/types";
import { flipsOf } from "../compare/flips";
import { logRows } from "../compare/log-rows";
import type { Case } from "../format/case";
import type { CaseResult } from "../result";
import { runCase } from "../run";
import { type Baseline, baselineOf, type Judge, type NamedCase, type Subject } from "./baseline";
import { type Mutant, mutated } from "./mutant";
import { mutantsOf } from "./mutants";
import { type Reason, type Shown, type SurvivorWords, wordsOf } from "./words";

/** A mutant that no case failed on. */
export interface Survivor
  extends Pick<Mutant, "kind" | "range" | "line" | "before" | "after">,
    SurvivorWords {
  readonly reason: Reason;
  /** Of `notExpected`: where the difference shows. */
  readonly shows: Shown | null;
}

export interface ScriptReport {
  readonly context: Context;
  readonly script: string;
  /** Ids of the cases that judge it. */
  readonly cases: readonly string[];
  /** Mutants that a case failed on, and those that ran on without end. */
  readonly killed: number;
  readonly timedOut: number;
  /** In the order of the text. */
  readonly survivors: readonly Survivor[];
}

export interface MutationReport {
  /** Whether every mutant was judged. */
  readonly complete: boolean;
  /** Share of the judged mutants that the cases notice, 0 to 1; null where none was judged. */
  readonly score: number | null;
  readonly killed: number;
  /** Mutants that ran on without end, which a case notices as well. */
  readonly timedOut: number;
  readonly survived: number;
  /** Mistakes that were left out, as they compile to the same bytecode. */
  readonly equivalent: number;
  readonly scripts: readonly ScriptReport[];
  readonly unused: Baseline["unused"];
}

/** How much longer than the script a mutant may run, and what it may always take: VM instructions and work in C. */
const patience = { times: 20, units: 500_000 };

interface Judged extends Subject {
  readonly mutants: readonly Mutant[];
  killed: number;
  timedOut: number;
  readonly survivors: Survivor[];
}

/**
 * Judges the mutants of every script of some cases, one at each `step`. Cases that share a script judge it together.
 * A mutant is run only on cases that run its lines, the cheapest first, until one fails.
 */
export class MutationCheck {
  /** How many mutants there are. */
  readonly total: number;
  readonly #judged: Judged[];
  readonly #queue: { subject: Judged; mutant: Mutant }[];
  readonly #unused: Baseline["unused"];
  readonly #equivalent: number;
  #done = 0;

  /** Runs every case once. */
  constructor(cases: readonly NamedCase[]) {
    const { subjects, unused } = baselineOf(cases);
    const made = subjects.map((subject) => ({ subject, ...mutantsOf(subject.script, subject.luaVersion) }));
    this.#judged = made.map(({ subject, mutants }) => ({
      ...subject,
      mutants,
      killed: 0,
      timedOut: 0,
      survivors: [],
    }));
    this.#queue = this.#judged.flatMap((subject) => subject.mutants.map((mutant) => ({ subject, mutant })));
    this.#equivalent = made.reduce((sum, { equivalent }) => sum + equivalent, 0);
    this.#unused = unused;
    this.total = this.#queue.length;
  }

  /** How many mutants are judged. */
  get done(): number {
    return this.#done;
  }

  /** Judges one mutant; false where none was left. */
  step(): boolean {
    const next = this.#queue[this.#done];
    if (next === undefined) return false;
    this.#done++;
    const { subject, mutant } = next;
    const verdict = judgeMutant(subject, mutant);
    if (verdict === "killed" || verdict === "timedOut") subject[verdict]++;
    else subject.survivors.push(verdict);
    return true;
  }

  /** What is known so far. */
  report(): MutationReport {
    const sum = (count: (one: Judged) => number) =>
      this.#judged.reduce((total, one) => total + count(one), 0);
    const [killed, timedOut] = [sum((one) => one.killed), sum((one) => one.timedOut)];
    return {
      complete: this.#done === this.total,
      score: this.#done === 0 ? null : (killed + timedOut) / this.#done,
      killed,
      timedOut,
      survived: sum(({ survivors }) => survivors.length),
      equivalent: this.#equivalent,
      scripts: this.#judged.map(scriptReport),
      unused: this.#unused,
    };
  }
}

function scriptReport({ context, script, judges, killed, timedOut, survivors }: Judged): ScriptReport {
  return { context, script, cases: judges.map(({ id }) => id), killed, timedOut, survivors: [...survivors] };
}

function judgeMutant(subject: Subject, mutant: Mutant): "killed" | "timedOut" | Survivor {
  const { context, script, judges } = subject;
  const text = mutated(script, mutant);
  const running = judges.filter((judge) => runs(judge, context, mutant));
  let shown: Shown | null = null;
  for (const judge of running) {
    const result = runMutant(judge, { ...judge.case.scripts, [context]: text });
    if (result === "timedOut") return "timedOut";
    if (result.pass === false) return "killed";
    shown ??= difference(judge, result);
  }
  const reason = running.length === 0 ? "notRun" : shown ? "notExpected" : "noDifference";
  const { kind, range, line, before, after } = mutant;
  return { kind, range, line, before, after, reason, ...wordsOf(mutant, reason, shown), shows: shown };
}

/** Whether a case runs code of the mistake's lines; where none of them has code of its own, it may. */
function runs({ ran, code }: Judge, context: Context, { lines: [first, last] }: Mutant): boolean {
  const within = (lines: ReadonlySet<number> | undefined) =>
    [...(lines ?? [])].some((line) => first <= line && line <= last);
  return within(ran.get(context)) || !within(code.get(context));
}

function runMutant({ case: aCase, cost }: Judge, scripts: Case["scripts"]): CaseResult | "timedOut" {
  const guard = { instructions: cost * patience.times + patience.units };
  const result = runCase({ ...aCase, scripts }, { guard });
  return result.contexts.some(({ status }) => status === "stopped") ? "timedOut" : result;
}

function difference({ id, result: before }: Judge, after: CaseResult): Shown | null {
  const [flip] = flipsOf(before, after);
  if (flip) return { case: id, flip, log: null };
  const row = logRows(before, after).find(({ same }) => !same);
  if (!row) return null;
  return {
    case: id,
    flip: null,
    log: { before: row.before?.text ?? null, after: row.after?.text ?? null },
  };
}
