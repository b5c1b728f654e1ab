import type { Node } from "./nodes";

/** Calls `visit` for the direct children of a node in the order of the text. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  switch (node.type) {
    case "Chunk":
    case "Do":
      visit(node.block);
      return;
    case "Block":
      node.body.forEach(visit);
      return;
    case "Function":
      node.parameters.forEach(visit);
      visit(node.block);
      return;
    case "Index":
      visit(node.base);
      visit(node.key);
      return;
    case "Call":
      visit(node.callee);
      node.arguments.forEach(visit);
      return;
    case "Unary":
      visit(node.operand);
      return;
    case "Binary":
      visit(node.left);
      visit(node.right);
      return;
    case "Table":
      node.fields.forEach(visit);
      return;
    case "TableField":
      if (node.key) visit(node.key);
      visit(node.value);
      return;
    case "Paren":
      visit(node.inner);
      return;
    case "Local":
      node.names.forEach(visit);
      node.values.forEach(visit);
      return;
    case "LocalFunction":
      visit(node.name);
      visit(node.function);
      return;
    case "FunctionStatement":
      visit(node.target);
      visit(node.function);
      return;
    case "Assign":
      node.targets.forEach(visit);
      node.values.forEach(visit);
      return;
    case "ExpressionStatement":
      visit(node.expression);
      return;
    case "While":
      visit(node.condition);
      visit(node.block);
      return;
    case "Repeat":
      visit(node.block);
      visit(node.condition);
      return;
    case "If":
      node.clauses.forEach(visit);
      return;
    case "IfClause":
      if (node.condition) visit(node.condition);
      visit(node.block);
      return;
    case "NumericFor":
      visit(node.variable);
      node.values.forEach(visit);
      visit(node.block);
      return;
    case "GenericFor":
      node.variables.forEach(visit);
      node.values.forEach(visit);
      visit(node.block);
      return;
    case "Return":
      node.values.forEach(visit);
      return;
    case "Goto":
    case "Label":
      visit(node.label);
      return;
    default:
  }
}

/** Direct children of a node in the order of the text. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  forEachChild(node, (child) => children.push(child));
  return children;
}

/** Calls `enter` for every node, parents first; `ancestors` is the way down from the chunk. */
export function walk(root: Node, enter: (node: Node, ancestors: readonly Node[]) => void): void {
  const ancestors: Node[] = [];
  const visit = (node: Node): void => {
    enter(node, ancestors);
    ancestors.push(node);
    forEachChild(node, visit);
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
