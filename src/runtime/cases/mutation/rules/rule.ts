import type { Node, Range, Token } from "../../../analysis/syntax";
import type { Mistake } from "../mutant";

/** What a rule may look at besides the node. */
export interface Around {
  readonly script: string;
  readonly tokens: readonly Token[];
  /** The smallest statement or condition around the node. */
  readonly runs: Range;
}

/** Gives the mistakes of one kind that can be made at a node. */
export type Rule = (node: Node, around: Around) => Mistake[];

/** What stands for code that is gone: an empty statement on as many lines. */
export function gone(text: string): string {
  return `;${text.replace(/[^\n]/g, "")}`;
}

/** The token of a binary operator. */
export function operatorBetween(tokens: readonly Token[], from: number, to: number): Token | undefined {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  const token = tokens[low];
  return token && token.end <= to ? token : undefined;
}
