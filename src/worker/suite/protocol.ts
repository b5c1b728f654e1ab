import type { Flip, LogRow, StepParting, Version } from "../../runtime/cases/compare";
import type { Finding, FuzzReport } from "../../runtime/cases/fuzz";
import type { WrittenLink } from "../../runtime/cases/link";
import type { MutationReport } from "../../runtime/cases/mutation";
import type { Json } from "../../runtime/gateway/types";
import type { AskedMessage, AskedRequest } from "../asker";
import type { CaseOutcome } from "./outcome";

/** Cases in two versions of their scripts, or on two releases. */
export interface CompareQuestion {
  cases: readonly unknown[];
  before: Version;
  after: Version;
}

/** A case as its file holds it. */
export type CaseJson = { format: 1 } & { [key: string]: Json };

export interface GivenFile {
  /** Path with slashes; its last part is the file's name. */
  path: string;
  bytes: Uint8Array;
}

/** A case of the file at `path`, or a sentence that says where it has none. */
export type ReadFile = { path: string } & ({ case: CaseJson } | { mistake: string });

/** The cases of a link, the first one first, or one sentence that says why there is none. */
export type OpenedFiles = { ok: true; cases: CaseJson[] } | { ok: false; message: string };

/** A search's report with each finding's case as its file would hold it. */
export type StormReport = Omit<FuzzReport, "findings"> & { findings: StormFinding[] };
export type StormFinding = Omit<Finding, "case"> & { case: CaseJson };

/** What became different in a case. */
export interface Compared {
  /** A decision is another; else only the log or other fields are. */
  isFlipped: boolean;
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
  fuzz: { asked: { case: unknown; seed: number; runs: number }; answer: Progress<StormReport> | string };
  fuzzOn: { asked: { ms: number }; answer: Progress<StormReport> };
  /** Opens a link; `passphrase` is null for one that has none. */
  openLink: { asked: { link: string; passphrase: string | null }; answer: OpenedFiles };
  /** The link of cases as written, from `#` on; an empty passphrase locks nothing. */
  writeLink: { asked: { cases: CaseJson[]; passphrase: string }; answer: WrittenLink };
  /** The cases of files: one of a `.json`, one for each line or captured request of a `.jsonl`. */
  readFiles: { asked: GivenFile[]; answer: ReadFile[] };
}

export type Kind = keyof Questions;
export type SuiteRequest<K extends Kind = Kind> = AskedRequest<"suite", Questions, K>;
export type SuiteMessage = AskedMessage<"suite">;
