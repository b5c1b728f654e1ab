import type {
  Completion,
  Diagnostic,
  FoldingRange,
  Hover,
  OutlineItem,
  Range,
  RenameResult,
  RuleDocument,
  SignatureHelp,
  TextEdit,
  WorldOptions,
} from "../../runtime/analysis";

/** A script and the gateway that it is for. */
export interface ScriptText {
  text: string;
  world: WorldOptions;
}

/** A diagnostic with the edit that silences its rule on its line. */
export interface Problem extends Diagnostic {
  /** From 1. */
  line: number;
  column: number;
  silence: TextEdit;
}

type At = ScriptText & { offset: number };

/** What can be asked about a script, and what the answer is. Offsets count UTF-16 units. */
export interface Questions {
  problems: { asked: ScriptText; answer: Problem[] };
  complete: { asked: At; answer: Completion };
  hover: { asked: At; answer: Hover | null };
  signature: { asked: At; answer: SignatureHelp | null };
  /** Where the word under an offset is declared or assigned. */
  definition: { asked: At; answer: Range[] };
  references: { asked: At; answer: Range[] };
  rename: { asked: At & { newName: string }; answer: RenameResult };
  outline: { asked: ScriptText; answer: OutlineItem[] };
  folding: { asked: ScriptText; answer: FoldingRange[] };
  format: { asked: ScriptText; answer: TextEdit[] };
  /** What there is to read of every rule. */
  rules: { asked: object; answer: RuleDocument[] };
}

export type Kind = keyof Questions;

export interface Question<K extends Kind = Kind> {
  id: number;
  kind: K;
  asked: Questions[K]["asked"];
}

/** `failed`: the analysis itself did, with this message. */
export type Reply = { id: number } & ({ answer: unknown } | { failed: string });
