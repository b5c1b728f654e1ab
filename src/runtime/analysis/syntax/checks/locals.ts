import type { Chunk, FunctionExpression, Identifier, Node } from "../nodes";
import type { LuaSyntaxError } from "../parser/cursor";
import { quoteToken, type Token } from "../tokens";
import { forEachChild } from "../walk";
import { tokenAfter } from "./tokenAfter";

/** PUC's MAXVARS. */
const maxLocals = 200;
/** Variables that a `for` keeps for itself. */
const hiddenLoopLocals = 3;

/** Declarations that cannot be too many, however they nest: even `self` and a loop's own come with a name each. */
export const fewLocals = maxLocals / (hiddenLoopLocals + 1);

/** Functions with more than 200 local variables in scope at one place. */
export function checkLocals(chunk: Chunk, tokens: Token[]): LuaSyntaxError[] {
  const errors: LuaSyntaxError[] = [];

  function declare(names: readonly Identifier[], active: number, where: string, hidden = 0): number {
    const excess = names[Math.max(maxLocals - active - hidden, 0)];
    if (active <= maxLocals && excess) {
      const near = tokenAfter(tokens, excess.end);
      const { start, end } = excess;
      const message = `too many local variables (limit is ${maxLocals}) in ${where} near ${quoteToken(near)}`;
      errors.push({ message, line: near.line, start, end });
    }
    return active + hidden + names.length;
  }

  function visitFunction(node: FunctionExpression): void {
    const where = `function at line ${tokenAfter(tokens, node.start).line}`;
    visit(node.block, declare(node.parameters, node.method ? 1 : 0, where), where);
  }

  function visit(node: Node, active: number, where: string): number {
    if (node.type === "Function") visitFunction(node);
    else if (node.type === "Local") {
      for (const value of node.values) visit(value, active, where);
      return declare(node.names, active, where);
    } else if (node.type === "LocalFunction") {
      const after = declare([node.name], active, where);
      visitFunction(node.function);
      return after;
    } else if (node.type === "NumericFor" || node.type === "GenericFor") {
      const variables = node.type === "NumericFor" ? [node.variable] : node.variables;
      for (const value of node.values) visit(value, active, where);
      visit(node.block, declare(variables, active, where, hiddenLoopLocals), where);
    } else {
      let inside = active;
      forEachChild(node, (child) => {
        inside = visit(child, inside, where);
      });
    }
    return active;
  }

  visit(chunk.block, 0, "main function");
  return errors;
}
