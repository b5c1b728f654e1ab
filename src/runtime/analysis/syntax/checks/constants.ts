import type { AssignStatement, Block, Chunk, Node } from "../nodes";
import type { LuaSyntaxError } from "../parser/cursor";
import { quoteToken, type Token } from "../tokens";
import { childrenOf } from "../walk";
import { tokenAfter } from "./tokenAfter";

type Scope = ReadonlyMap<string, boolean>;

/** Lua 5.4: assignments to a local that was declared `<const>` or `<close>`. */
export function checkConstants(chunk: Chunk, tokens: Token[]): LuaSyntaxError[] {
  const errors: LuaSyntaxError[] = [];

  function checkAssign(node: AssignStatement, scope: Scope): void {
    for (const target of node.targets) {
      if (target.type !== "Name" || !scope.get(target.name)) continue;
      const near = tokenAfter(tokens, node.end);
      const message = `attempt to assign to const variable '${target.name}' near ${quoteToken(near)}`;
      errors.push({ message, line: near.line, start: target.start, end: target.end });
    }
  }

  function visitBlock(block: Block, outer: Scope): Scope {
    const scope = new Map(outer);
    for (const statement of block.body) {
      visit(statement, scope);
      if (statement.type === "Local")
        statement.names.forEach(({ name }, index) => {
          scope.set(name, statement.attributes[index] !== undefined);
        });
      if (statement.type === "LocalFunction") scope.set(statement.name.name, false);
    }
    return scope;
  }

  function visit(node: Node, scope: Scope) {
    if (node.type === "Assign") checkAssign(node, scope);
    if (node.type === "Block") return visitBlock(node, scope);
    if (node.type === "Repeat") return visit(node.condition, visitBlock(node.block, scope));
    const inside = new Map(scope);
    if (node.type === "Function") for (const { name } of node.parameters) inside.set(name, false);
    if (node.type === "GenericFor") for (const { name } of node.variables) inside.set(name, false);
    if (node.type === "NumericFor") inside.set(node.variable.name, false);
    for (const child of childrenOf(node)) visit(child, inside);
  }

  visit(chunk, new Map());
  return errors;
}
