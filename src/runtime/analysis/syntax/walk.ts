import type { Node } from "./nodes.ts";

/** Direct children of a node in the order of the text. */
export function childrenOf(node: Node): Node[] {
  switch (node.type) {
    case "Chunk":
    case "Do":
      return [node.block];
    case "Block":
      return node.body;
    case "Function":
      return [...node.parameters, node.block];
    case "Index":
      return [node.base, node.key];
    case "Call":
      return [node.callee, ...node.arguments];
    case "Unary":
      return [node.operand];
    case "Binary":
      return [node.left, node.right];
    case "Table":
      return node.fields;
    case "TableField":
      return node.key ? [node.key, node.value] : [node.value];
    case "Paren":
      return [node.inner];
    case "Local":
      return [...node.names, ...node.values];
    case "LocalFunction":
      return [node.name, node.function];
    case "FunctionStatement":
      return [node.target, node.function];
    case "Assign":
      return [...node.targets, ...node.values];
    case "ExpressionStatement":
      return [node.expression];
    case "While":
      return [node.condition, node.block];
    case "Repeat":
      return [node.block, node.condition];
    case "If":
      return node.clauses;
    case "IfClause":
      return node.condition ? [node.condition, node.block] : [node.block];
    case "NumericFor":
      return [node.variable, ...node.values, node.block];
    case "GenericFor":
      return [...node.variables, ...node.values, node.block];
    case "Return":
      return node.values;
    case "Goto":
    case "Label":
      return [node.label];
    default:
      return [];
  }
}

/** Calls `enter` for every node, parents first; `ancestors` is the way down from the chunk. */
export function walk(root: Node, enter: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  const visit = (node: Node): void => {
    enter(node, ancestors);
    ancestors.push(node);
    for (const child of childrenOf(node)) visit(child);
    ancestors.pop();
  };
  visit(root);
}

/**
 * Nodes that hold an offset, outermost first. An offset right behind a node's last character is inside it,
 * because a cursor there belongs to what was just typed.
 */
export function nodesAt(root: Node, offset: number): Node[] {
  const path: Node[] = [];
  let next: Node | undefined = root;
  while (next) {
    path.push(next);
    const inside: Node[] = childrenOf(next).filter((child) => child.start <= offset && offset <= child.end);
    next = inside.find((child) => offset < child.end) ?? inside.at(-1);
    if (inside.length > 1 && next && next.start === offset)
      next = inside.find((child) => child.end === offset && isWord(child)) ?? next;
  }
  return path;
}

function isWord(node: Node): boolean {
  return node.type === "Name" || node.type === "Identifier" || node.type === "Index";
}
