import { releases } from "../../gateway";
import { type Context, type ReleaseName, releaseNames } from "../../gateway/types";
import type { Case } from "../format/case";
import type { CaseResult } from "../result";
import { runCase } from "../run";
import { capabilities } from "./capabilities";
import { type Cause, causesOf, type Supply } from "./cause";
import { missesEffect, works } from "./effect";
import { differingForms } from "./forms";
import { type Difference, type Entry, firstDifference, transcriptOf } from "./transcript";

/** What one release makes of the case. */
export interface Column {
  readonly release: ReleaseName;
  readonly result: CaseResult;
  /** Every script runs to its end: no error, crash, hang, undefined, rejected, reached limit or stop. */
  readonly works: boolean;
  /** It works, but what the case expects comes out on another release and not here. */
  readonly missesItsEffect: boolean;
  /** Where it parts from the column before; null for the first, and where the two show the same. */
  readonly parting: Parting | null;
}

/** The first thing in which two neighbouring releases differ. */
export interface Parting {
  readonly from: ReleaseName;
  readonly to: ReleaseName;
  /** Null: in what the client gets. */
  readonly context: Context | null;
  readonly kind: Entry["kind"];
  /** Line of the context's script, in `to` or else in `from`. */
  readonly line: number | null;
  /** What each shows there; null where it has ended. */
  readonly before: string | null;
  readonly after: string | null;
  /** Properties of the release objects that make the difference; empty: unexplained. */
  readonly causes: readonly Cause[];
  /** One sentence. */
  readonly why: string;
}

export interface SideBySide {
  readonly columns: readonly Column[];
  /** The releases on which the scripts work. */
  readonly worksOn: readonly ReleaseName[];
  /** The parting that comes first in the run; null where all releases show the same. */
  readonly first: Parting | null;
}

/**
 * Runs a case on every release.
 * @param given the case, or the one for each release where requests were recorded
 * @param supply gives the case more than it says, by the release that runs it
 * @throws InputError as `runCase` does
 */
export function sideBySide(
  given: Case | ((release: ReleaseName) => Case),
  supply: Supply = (aCase) => aCase,
): SideBySide {
  const caseOn = typeof given === "function" ? given : (release: ReleaseName) => ({ ...given, release });
  const sides = releaseNames.map((release) => sideOf(caseOn(release), supply));
  const compared = sides.map((side, i) => ({ side, difference: differenceTo(sides[i - 1], side) }));
  const misses = missesEffect(sides.map(({ result }) => result));
  const columns = compared.map(({ side, difference }, i) => ({
    release: side.case.release,
    result: side.result,
    works: works(side.result),
    missesItsEffect: misses[i]!,
    parting: difference && partingOf(sides[i - 1]!, side, difference, supply),
  }));
  const firstAt = Math.min(...compared.flatMap(({ difference }) => difference?.at ?? []));
  const first = compared.findIndex(({ difference }) => difference?.at === firstAt);
  return {
    columns,
    worksOn: columns.filter((column) => column.works).map(({ release }) => release),
    first: columns[first]?.parting ?? null,
  };
}

interface Side {
  /** As given, without what is supplied. */
  readonly case: Case;
  /** Texts of the scripts that ran. */
  readonly scripts: readonly string[];
  readonly result: CaseResult;
  readonly transcript: readonly Entry[];
}

function sideOf(aCase: Case, supply: Supply): Side {
  const supplied = supply(aCase, releases[aCase.release]);
  const result = runCase(supplied);
  return { case: aCase, scripts: Object.values(supplied.scripts), result, transcript: transcriptOf(result) };
}

function differenceTo(before: Side | undefined, side: Side): Difference | null {
  return before ? firstDifference(before.transcript, side.transcript) : null;
}

function partingOf(left: Side, right: Side, difference: Difference, supply: Supply): Parting {
  const { left: before, right: after } = difference;
  const place = (after ?? before)!;
  const causes = causesOf(left.case, right.case, difference, supply);
  const [from, to] = [left.case.release, right.case.release];
  return {
    from,
    to,
    context: place.context,
    kind: place.kind,
    line: place.line ?? before?.line ?? null,
    before: before?.text ?? null,
    after: after?.text ?? null,
    causes,
    why: whyOf(causes, left, right),
  };
}

function whyOf(causes: readonly Cause[], left: Side, right: Side): string {
  if (causes.length === 0)
    return "Unexplained: short trials with the properties of one release on the other do not show it.";
  return causes.map((cause) => sentence(cause, left, right)).join(" ");
}

function sentence(cause: Cause, left: Side, right: Side): string {
  const [from, to] = [left.case.release, right.case.release];
  if (cause === "input") return `The requests that ${from} and ${to} were given differ.`;
  const forms = cause === "name" ? differingForms(left.scripts, from, to) : null;
  if (forms) return `Fields: ${forms}.`;
  const { topic, say } = capabilities[cause]!;
  const text = `${topic}: ${say(releases[from])} in ${from}; ${say(releases[to])} in ${to}.`;
  return capital(text);
}

function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
