import { coverage, record } from "../../debugger";
import { type Context, contexts } from "../../gateway/types";
import type { Case } from "../format/case";
import type { CaseResult } from "../result";
import { inputOf, judge } from "../run";

/** A case with a name of the caller's. */
export interface NamedCase {
  readonly id: string;
  readonly case: Case;
}

/** A case that can judge mutants: it passes, and expects something. */
export interface Judge extends NamedCase {
  readonly result: CaseResult;
  /** VM instructions of the whole run. */
  readonly cost: number;
  /** Lines that have code and ran, and that have code, by context. */
  readonly ran: ReadonlyMap<Context, ReadonlySet<number>>;
  readonly code: ReadonlyMap<Context, ReadonlySet<number>>;
}

/** A script and the cases that can judge it, cheapest first. */
export interface Subject {
  readonly context: Context;
  readonly script: string;
  readonly luaVersion: "5.3" | "5.4";
  readonly judges: readonly Judge[];
}

export interface Baseline {
  readonly subjects: readonly Subject[];
  /** Cases that cannot judge, and why. */
  readonly unused: readonly { readonly id: string; readonly why: string }[];
}

/** Runs every case once, as it is. */
export function baselineOf(cases: readonly NamedCase[]): Baseline {
  const judges: Judge[] = [];
  const unused: { id: string; why: string }[] = [];
  for (const named of cases) {
    const judged = judgeOf(named);
    if (typeof judged === "string") unused.push({ id: named.id, why: judged });
    else judges.push(judged);
  }
  return { subjects: subjectsOf(judges.sort((a, b) => a.cost - b.cost)), unused };
}

function judgeOf(named: NamedCase): Judge | string {
  const { case: aCase } = named;
  // Only what lines ran is wanted, which a full recording still counts.
  const recording = record(inputOf(aCase), { capacity: 1 });
  const result = judge(aCase, recording.result);
  if (result.pass === null) return "it expects nothing";
  if (!result.pass) return "it fails as it is";
  const lines = coverage(recording, aCase.scripts);
  return {
    ...named,
    result,
    cost: result.contexts.reduce((sum, { instructions }) => sum + instructions, 0),
    ran: new Map(
      lines.map((one) => [
        one.context,
        new Set(one.lines.filter(({ hits }) => hits > 0).map(({ line }) => line)),
      ]),
    ),
    code: new Map(lines.map((one) => [one.context, new Set(one.lines.map(({ line }) => line))])),
  };
}

function subjectsOf(judges: readonly Judge[]): Subject[] {
  const subjects = new Map<string, Subject & { judges: Judge[] }>();
  for (const one of judges) {
    for (const context of contexts) {
      const script = one.case.scripts[context];
      if (script === undefined) continue;
      const { luaVersion } = one.case;
      const key = JSON.stringify([context, luaVersion, script]);
      const known = subjects.get(key);
      if (known) known.judges.push(one);
      else subjects.set(key, { context, script, luaVersion, judges: [one] });
    }
  }
  return [...subjects.values()];
}
