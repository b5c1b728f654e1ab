import type { AskedMessage, AskedRequest } from "../asker";
import type { CaseOutcome } from "./outcome";

/** What can be asked, and what the answer is. */
export interface Questions {
  /** Cases as written, to be run in turn. */
  run: { asked: readonly unknown[]; answer: CaseOutcome[] };
}

export type Kind = keyof Questions;
export type SuiteRequest<K extends Kind = Kind> = AskedRequest<"suite", Questions, K>;
export type SuiteMessage = AskedMessage<"suite">;
