import type { Flip, LogRow, StepParting, Version } from "../../runtime/cases/compare";
import type { FuzzReport } from "../../runtime/cases/fuzz";
import type { MutationReport } from "../../runtime/cases/mutation";
import type { AskedMessage, AskedRequest } from "../asker";
import type { CaseOutcome } from "./outcome";

/** Cases in two versions of their scripts, or on two releases. */
export interface CompareQuestion {
  cases: readonly unknown[];
  before: Version;
  after: Version;
}

/** What became different in a case. */
export interface Compared {
  flips: readonly Flip[];
  /** Lines side by side, from just before the first that differs; empty where none does. */
  log: readonly LogRow[];
  parting: StepParting | null;
}

/** How far something that goes on in portions is. */
export interface Progress<Report> {
  done: number;
  total: number;
  report: Report;
}

/** What can be asked, and what the answer is. */
export interface Questions {
  /** Cases as written, to be run in turn. */
  run: { asked: readonly unknown[]; answer: CaseOutcome[] };
  /** One answer for each case; null for one that is not valid. */
  compare: { asked: CompareQuestion; answer: (Compared | null)[] };
  /** Begins a check of the cases by their ids; `mutationOn` goes on with it for some time. */
  mutation: { asked: { id: string; case: unknown }[]; answer: Progress<MutationReport> };
  mutationOn: { asked: { ms: number }; answer: Progress<MutationReport> };
  /** Begins a search around a case; a sentence where the case is not valid. `fuzzOn` goes on with it. */
  fuzz: { asked: { case: unknown; seed: number; runs: number }; answer: Progress<FuzzReport> | string };
  fuzzOn: { asked: { ms: number }; answer: Progress<FuzzReport> };
}

export type Kind = keyof Questions;
export type SuiteRequest<K extends Kind = Kind> = AskedRequest<"suite", Questions, K>;
export type SuiteMessage = AskedMessage<"suite">;
