import { type Chunk, type Expression, forEachChild, type Node } from "../syntax/index";
import { type Silence, silencesOf } from "./ignore";
import { type Diagnostic, type Rule, type Script, severities, type Visitor } from "./rule";
import { rules as allRules } from "./rules/index";

/** What the rules find in a script, in the order of the text. */
export function diagnose(script: Script, rules: readonly Rule[] = allRules): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visitors = rules.map((rule) =>
    rule.create(script, (finding) => {
      found.push({ rule: rule.id, ...finding });
    }),
  );
  visitReached(script, visitors);
  const silences = silencesOf(script.parsed);
  return found
    .filter((diagnostic) => !isSilenced(diagnostic, silences, script))
    .sort((a, b) => a.start - b.start || severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

type Handler = (node: Node, ancestors: readonly Node[]) => void;

function visitReached({ parsed, types }: Script, visitors: Visitor[]): void {
  const handlers = handlersByType(visitors);
  const ancestors: Node[] = [];
  const visit = (node: Node): void => {
    if (isStatement(node, parsed.chunk, ancestors) ? !types.isReached(node) : isUnreached(node)) return;
    for (const handle of handlers.get(node.type) ?? []) handle(node, ancestors);
    ancestors.push(node);
    forEachChild(node, visit);
    ancestors.pop();
  };
  const isUnreached = (node: Node) =>
    isOperand(node, ancestors) && types.of(node as Expression) === undefined;
  visit(parsed.chunk);
}

function handlersByType(visitors: Visitor[]): Map<Node["type"], Handler[]> {
  const handlers = new Map<Node["type"], Handler[]>();
  for (const visitor of visitors)
    for (const [name, handle] of Object.entries(visitor)) {
      const type = name as Node["type"];
      handlers.set(type, [...(handlers.get(type) ?? []), handle as Handler]);
    }
  return handlers;
}

function isStatement(node: Node, chunk: Chunk, ancestors: readonly Node[]): boolean {
  return node !== chunk && ancestors.at(-1)?.type === "Block";
}

/** Expressions have types where they are reached, except the targets of assignments. */
function isOperand(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === "Binary" || parent?.type === "Unary") return true;
  return parent?.type === "IfClause" && node.type !== "Block";
}

function isSilenced({ rule, start }: Diagnostic, silences: Silence[], { parsed }: Script): boolean {
  const line = parsed.source.lineAt(start);
  return silences.some((silence) => silence.line === line && silence.rules.includes(rule));
}
