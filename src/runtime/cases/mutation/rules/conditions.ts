import type { Expression, Range } from "../../../analysis/syntax";
import type { Mistake, MutationKind } from "../mutant";
import type { Rule } from "./rule";

const comparisons = new Set(["==", "~=", "<", "<=", ">", ">="]);

/** A condition that holds where it should not. Of a comparison, its own rules make the mistake. */
export const conditions: Rule = (node, { script }) => {
  if (node.type !== "IfClause" || !node.condition) return [];
  const { condition } = node;
  if (bare(condition).type === "Missing" || isComparison(bare(condition))) return [];
  return [around("condition", condition, script, "not (", ")")];
};

/** A loop that is never entered, or left after its first turn. */
export const loops: Rule = (node, { script }) => {
  switch (node.type) {
    case "While":
      return [around("loop", node.condition, script, "false and (", ")")];
    case "Repeat":
      return [around("loop", node.condition, script, "true or (", ")")];
    case "NumericFor":
    case "GenericFor":
      return skipped(node.block);
    default:
      return [];
  }
};

/** The turns of a loop do nothing. */
function skipped({ start, end, body }: Range & { body: readonly Range[] }): Mistake[] {
  const [first] = body;
  if (!first || start > end) return [];
  return [
    {
      kind: "loop",
      range: { start: first.start, end: first.start },
      after: "if true then break end ",
      runs: first,
    },
  ];
}

function around(
  kind: MutationKind,
  { start, end }: Range,
  script: string,
  before: string,
  after: string,
): Mistake {
  const range = { start, end };
  return { kind, range, after: `${before}${script.slice(start, end)}${after}`, runs: range };
}

function bare(expression: Expression): Expression {
  return expression.type === "Paren" ? bare(expression.inner) : expression;
}

function isComparison(expression: Expression): boolean {
  return expression.type === "Binary" && comparisons.has(expression.operator);
}
