import { type Chunk, childrenOf, type Expression, type Node } from "../syntax/index.ts";
import { type Silence, silencesOf } from "./ignore.ts";
import { type Diagnostic, type Rule, type Script, severities, type Visitor } from "./rule.ts";
import { rules as allRules } from "./rules/index.ts";

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

function visitReached({ parsed, types }: Script, visitors: Visitor[]): void {
  const ancestors: Node[] = [];
  const visit = (node: Node): void => {
    if (isStatement(node, parsed.chunk, ancestors) ? !types.isReached(node) : isUnreached(node)) return;
    for (const visitor of visitors)
      (visitor[node.type] as ((node: Node, ancestors: readonly Node[]) => void) | undefined)?.(
        node,
        ancestors,
      );
    ancestors.push(node);
    for (const child of childrenOf(node)) visit(child);
    ancestors.pop();
  };
  const isUnreached = (node: Node) =>
    isOperand(node, ancestors) && types.of(node as Expression) === undefined;
  visit(parsed.chunk);
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
