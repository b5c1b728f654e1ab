import {
  type Chunk,
  childrenOf,
  type Identifier,
  type LabelStatement,
  type NameExpression,
  type Node,
  nodesAt,
  type Range,
} from "../syntax/index";
import type { Scopes } from "./resolve";
import type { Variable } from "./variable";

/** What a word in the text stands for, with every place that means the same. */
export interface ScriptSymbol {
  kind: "variable" | "global" | "label";
  name: string;
  variable?: Variable;
  /** Where it is declared; for a global, where it is assigned. */
  definitions: Range[];
  /** Every place, declarations included, in the order of the text. */
  occurrences: Occurrence[];
}

export interface Occurrence extends Range {
  write: boolean;
}

/** The variable, global or label under an offset; undefined elsewhere, also on field names. */
export function symbolAt(chunk: Chunk, scopes: Scopes, offset: number): ScriptSymbol | undefined {
  const path = nodesAt(chunk, offset);
  const node = path.at(-1);
  const parent = path.at(-2);
  if (node?.type === "Name") return symbolOfName(node, scopes);
  if (node?.type !== "Identifier") return undefined;
  const variable = scopes.declared.get(node);
  if (variable) return symbolOfVariable(variable);
  if (parent?.type === "Goto" || parent?.type === "Label") return symbolOfLabel(parent.label, path);
  return undefined;
}

function symbolOfName(node: NameExpression, scopes: Scopes): ScriptSymbol {
  const variable = scopes.bindings.get(node);
  if (variable) return symbolOfVariable(variable);
  const uses = scopes.globals.get(node.name)?.uses ?? [];
  const occurrences = uses.map(({ node: { start, end }, write }) => ({ start, end, write }));
  return {
    kind: "global",
    name: node.name,
    definitions: occurrences.filter(({ write }) => write),
    occurrences: occurrences.sort((a, b) => a.start - b.start),
  };
}

function symbolOfVariable(variable: Variable): ScriptSymbol {
  const { name, declaration } = variable;
  const definitions = declaration ? [{ start: declaration.start, end: declaration.end }] : [];
  const uses = variable.uses.map(({ node: { start, end }, write }) => ({ start, end, write }));
  const occurrences = [...definitions.map((one) => ({ ...one, write: true })), ...uses];
  return {
    kind: "variable",
    name,
    variable,
    definitions,
    occurrences: occurrences.sort((a, b) => a.start - b.start),
  };
}

/** Labels are told apart by function only: two blocks of one function may hold a label of the same name. */
function symbolOfLabel(label: Identifier, path: Node[]): ScriptSymbol {
  const home = path.findLast((node) => node.type === "Function" || node.type === "Chunk")!;
  const found: LabelStatement[] = [];
  const collect = (node: Node): void => {
    if ((node.type === "Goto" || node.type === "Label") && node.label.name === label.name) found.push(node);
    for (const child of childrenOf(node)) if (child.type !== "Function") collect(child);
  };
  for (const child of childrenOf(home)) collect(child);
  const occurrences = found.map(({ type, label: { start, end } }) => ({
    start,
    end,
    write: type === "Label",
  }));
  return {
    kind: "label",
    name: label.name,
    definitions: occurrences.filter(({ write }) => write),
    occurrences,
  };
}
