import type { Node } from "../nodes";
import type { Range } from "../source";
import type { Comment, Token } from "../tokens";
import { forEachChild } from "../walk";

/** How far something moves, in characters and in lines. */
export interface Move {
  characters: number;
  lines: number;
}

/** Moves tokens or comments in their place; a new one of each would cost as much as reading them. */
export function moveAll(all: readonly (Token | Comment)[], by: Move): void {
  for (const one of all) {
    moveRange(one, by);
    one.line += by.lines;
  }
}

/** Moves a node with all that is in it. */
export function moveNode(node: Node, by: Move): void {
  moveRange(node, by);
  if (node.type === "Call") moveRange(node.argumentsRange, by);
  forEachChild(node, (child) => moveNode(child, by));
}

function moveRange(range: Range, { characters }: Move): void {
  range.start += characters;
  range.end += characters;
}
