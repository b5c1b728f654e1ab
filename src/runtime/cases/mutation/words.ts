import type { Json } from "../../gateway/types";
import type { Flip } from "../compare";
import type { Mutant } from "./mutant";

/** Why the cases did not notice a mutant. */
export type Reason =
  /** No case runs the code. */
  | "notRun"
  /** Nothing that any case shows is different. */
  | "noDifference"
  /** Something is different that no case expects. */
  | "notExpected";

/** What a case shows differently with the mutant, without expecting it. */
export interface Shown {
  /** Id of the case. */
  readonly case: string;
  /** Null: the debug log. */
  readonly flip: Flip | null;
  /** First log line that differs; null: none does, or it is not there. */
  readonly log: { readonly before: string | null; readonly after: string | null } | null;
}

/** A survivor in words. */
export interface SurvivorWords {
  /** What would not be noticed: the rest of a sentence that begins with "if". */
  readonly mistake: string;
  /** Why it would not: a clause. */
  readonly why: string;
  /** Both in one sentence. */
  readonly words: string;
}

export function wordsOf(mutant: Mutant, reason: Reason, shown: Shown | null): SurvivorWords {
  const mistake = mistakeWords(mutant);
  const why = whyWords(reason, shown);
  return { mistake, why, words: `Your cases would not notice if ${mistake}: ${why}.` };
}

function mistakeWords({ kind, line, lines, before, after }: Mutant): string {
  const place = lines[0] === lines[1] ? `line ${line}` : `lines ${lines[0]} to ${lines[1]}`;
  switch (kind) {
    case "statement":
      return before === "break" ? `the break on line ${line} were gone` : `${place} were gone`;
    case "return":
      return `the return on line ${line} were gone`;
    case "value":
      return `the local on line ${line} had no value`;
    case "function":
      return `the function at line ${line} did nothing`;
    case "condition":
      return `the condition on line ${line} were the other way round`;
    case "loop":
      return `the loop at line ${line} ended at once`;
    default:
      return `${quoted(before)} on line ${line} were ${after.trim() === "" ? "not there" : quoted(after)}`;
  }
}

const longest = 40;

function quoted(text: string): string {
  const line = text.trim().replace(/\s+/g, " ");
  return `\`${line.length > longest ? `${line.slice(0, longest)}…` : line}\``;
}

function whyWords(reason: Reason, shown: Shown | null): string {
  if (reason === "notRun") return "none of them runs it";
  if (reason === "noDifference" || !shown) return "nothing that they show would be different";
  if (shown.flip) {
    const { path, before, after } = shown.flip;
    return `${path} would be ${show(after)} in place of ${show(before)}, which none of them expects`;
  }
  const { before, after } = shown.log ?? { before: null, after: null };
  if (after === null) return `the log line ${show(before)} would be missing, which none of them expects`;
  if (before === null) return `the log would have the line ${show(after)} more, which none of them expects`;
  return `the log would say ${show(after)} in place of ${show(before)}, which none of them expects`;
}

function show(value: Json): string {
  const text = value === null ? "nil" : JSON.stringify(value);
  return text.length > longest * 2 ? `${text.slice(0, longest * 2)}…` : text;
}
