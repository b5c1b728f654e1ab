import {
  type CaseComparison,
  compareCase,
  InputError,
  isDecision,
  onVersion,
  type Version,
} from "../../runtime";
import { BadInput, internalMistake } from "../badInput";
import { caseOf } from "../suite/load";
import { type CaseSource, labelOf } from "../suite/source";

/** What is compared, and how much of it counts. */
export interface Comparing {
  readonly versions: readonly [Version, Version];
  /** Only flips of decisions count. */
  readonly decisions: boolean;
}

/** One case in both versions; without what both share. */
export interface Compared extends Pick<CaseComparison, "flips" | "log" | "parting"> {
  readonly label: string;
  readonly name: string;
  /** Why it is no case, or could not be run. */
  readonly mistakes?: readonly string[];
}

export function compareSource(source: CaseSource, { versions, decisions }: Comparing): Compared {
  const label = labelOf(source);
  try {
    const aCase = caseOf(source, {});
    const [before, after] = versions.map((version) => onVersion(aCase, version));
    const { flips, log, parting } = compareCase(before!, after!);
    const counted = decisions ? flips.filter(isDecision) : flips;
    const isSame = counted.length === 0 && (decisions || log.length === 0);
    const shown = isSame ? { flips: [], log: [], parting: null } : { flips: counted, log, parting };
    return { label, name: aCase.name, ...shown };
  } catch (error) {
    return { label, name: "", flips: [], log: [], parting: null, mistakes: mistakesOf(label, error) };
  }
}

/** Whether the two versions part on the case. */
export function differs({ flips, log }: Compared): boolean {
  return flips.length > 0 || log.length > 0;
}

function mistakesOf(label: string, error: unknown): string[] {
  if (error instanceof BadInput) return error.lines;
  if (error instanceof InputError) return [`${label}: ${error.message}`];
  return [`${label}: ${internalMistake(error)}`];
}
