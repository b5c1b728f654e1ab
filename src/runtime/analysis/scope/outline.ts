import { type Chunk, childrenOf, type Expression, type Node, type Range } from "../syntax/index";

export interface OutlineItem extends Range {
  name: string;
  kind: "function" | "method" | "variable";
  /** Range of the name alone. */
  nameRange: Range;
  children: OutlineItem[];
}

/** Functions at any depth, and the variables that the main chunk declares or assigns first. */
export function outline(chunk: Chunk): OutlineItem[] {
  const seen = new Set<string>();
  return chunk.block.body.flatMap((statement): OutlineItem[] => {
    if (statement.type !== "Local" && statement.type !== "Assign") return functionsIn(statement);
    const names = statement.type === "Local" ? statement.names : statement.targets;
    return names.flatMap((target, index): OutlineItem[] => {
      const value = statement.values[index];
      const name = nameOf(target);
      if (name && value?.type === "Function") return [item(statement, target, name, "function", value.block)];
      const inside = value ? functionsIn(value) : [];
      if (!name || (target.type !== "Identifier" && target.type !== "Name") || seen.has(name)) return inside;
      seen.add(name);
      return [{ ...item(statement, target, name, "variable", undefined), children: inside }];
    });
  });
}

function functionsIn(node: Node): OutlineItem[] {
  if (node.type === "FunctionStatement") {
    const kind = node.function.method ? "method" : "function";
    return [item(node, node.target, nameOf(node.target) ?? "?", kind, node.function.block)];
  }
  if (node.type === "LocalFunction")
    return [item(node, node.name, node.name.name, "function", node.function.block)];
  if (node.type === "TableField" && node.key && node.value.type === "Function") {
    const name = nameOf(node.key);
    if (name) return [item(node, node.key, name, "function", node.value.block)];
  }
  return childrenOf(node).flatMap(functionsIn);
}

function item(
  { start, end }: Range,
  name: Range,
  text: string,
  kind: OutlineItem["kind"],
  body: Node | undefined,
): OutlineItem {
  const nameRange = { start: name.start, end: name.end };
  return { name: text, kind, start, end, nameRange, children: body ? functionsIn(body) : [] };
}

function nameOf(node: Expression | Node): string | undefined {
  if (node.type === "Name" || node.type === "Identifier") return node.name || undefined;
  if (node.type === "String") return node.value;
  if (node.type !== "Index" || node.access === "[") return undefined;
  const base = nameOf(node.base);
  const key = nameOf(node.key);
  return base && key ? `${base}${node.access}${key}` : undefined;
}
