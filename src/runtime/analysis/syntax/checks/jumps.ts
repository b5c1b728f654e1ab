import type { Block, Chunk, LabelStatement, Node } from "../nodes";
import type { LuaSyntaxError } from "../parser/cursor";
import { type LuaVersion, quoteToken, type Token } from "../tokens";
import { childrenOf } from "../walk";
import { tokenAfter } from "./tokenAfter";

interface OpenBlock {
  block: Block;
  parent: OpenBlock | undefined;
}

/** `goto` without a label it can reach, labels defined twice, `break` outside loops. */
export function checkJumps(chunk: Chunk, tokens: Token[], version: LuaVersion): LuaSyntaxError[] {
  const errors: LuaSyntaxError[] = [];
  const lineOf = (node: Node) => tokenAfter(tokens, node.start).line;

  function visitFunction(body: Block, closing: Token): void {
    const near = version === "5.4" ? ` near ${quoteToken(closing)}` : "";
    const fail = (node: Node, message: string) =>
      errors.push({ message: message + near, line: closing.line, start: node.start, end: node.end });

    function visit(node: Node, open: OpenBlock | undefined, inLoop: boolean) {
      if (node.type === "Function") return visitFunction(node.block, tokenAfter(tokens, node.end));
      if (node.type === "Block") {
        const inner = { block: node, parent: open };
        checkLabels(inner);
        for (const statement of node.body) visit(statement, inner, inLoop);
        return;
      }
      if (node.type === "Break" && !inLoop) {
        const line = lineOf(node);
        fail(
          node,
          version === "5.4"
            ? `break outside a loop at line ${line}`
            : `<break> at line ${line} not inside a loop`,
        );
      }
      if (node.type === "Goto" && open) checkGoto(node, open);
      const loops = ["While", "Repeat", "NumericFor", "GenericFor"].includes(node.type);
      for (const child of childrenOf(node)) visit(child, open, inLoop || loops);
    }

    function checkGoto(node: LabelStatement, open: OpenBlock) {
      const { name } = node.label;
      let from: Node = node;
      for (let at: OpenBlock | undefined = open; at; at = at.parent) {
        const label = labelsOf(at.block).find((one) => one.label.name === name);
        if (label) return checkJumpIntoScope(node, from, label, at.block);
        const { block } = at;
        from = at.parent?.block.body.find((one) => one.start <= block.start && block.end <= one.end) ?? from;
      }
      fail(node, `no visible label '${name}' for <goto> at line ${lineOf(node)}`);
    }

    function checkJumpIntoScope(node: LabelStatement, from: Node, label: LabelStatement, block: Block): void {
      const rest = block.body.slice(block.body.indexOf(label) + 1);
      if (rest.every((one) => one.type === "Label")) return;
      const between = block.body.find(
        (one) =>
          (one.type === "Local" || one.type === "LocalFunction") &&
          one.start > from.start &&
          one.start < label.start,
      );
      if (!between) return;
      const variable =
        between.type === "Local" ? between.names[0]!.name : (between as { name: { name: string } }).name.name;
      const { line } = tokenAfter(tokens, label.end);
      const message = `<goto ${node.label.name}> at line ${lineOf(node)} jumps into the scope of local '${variable}'`;
      errors.push({ message: message + near, line, start: node.start, end: node.end });
    }

    visit(body, undefined, false);
  }

  function checkLabels(open: OpenBlock): void {
    const seen = new Map<string, number>();
    for (const node of labelsOf(open.block)) {
      const { name } = node.label;
      const first = seen.get(name);
      const after = tokenAfter(tokens, node.label.end);
      if (first !== undefined) {
        const message = `label '${name}' already defined on line ${first}`;
        const near = version === "5.4" ? ` near ${quoteToken(after)}` : "";
        errors.push({ message: message + near, line: after.line, start: node.start, end: node.end });
      } else seen.set(name, lineOf(node));
    }
  }

  visitFunction(chunk.block, tokens.at(-1)!);
  return errors;
}

function labelsOf(block: Block): LabelStatement[] {
  return block.body.filter((one): one is LabelStatement => one.type === "Label");
}
