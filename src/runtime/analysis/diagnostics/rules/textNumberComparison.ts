import type { BinaryExpression, Expression } from "../../syntax/index";
import type { LuaType } from "../../types/index";
import { at, type Fix, type Rule } from "../rule";
import { severityOfLuaError } from "../support/protection";
import { releaseOf } from "../support/wording";

const ordering = new Set(["<", ">", "<=", ">="]);

export const textNumberComparison: Rule = {
  id: "text-number-comparison",
  summary: "A text compared with a number, or numbers compared as texts.",
  docs: {
    why: 'Lua does not turn texts into numbers to compare them: an order between the two ends the script, equality is always false, and two texts compare letter by letter, so "9" is above "10".',
    bad: `if Request.ContentLength > "1000" then
  RGWDebugLog("large")
end`,
    good: `if Request.ContentLength > 1000 then
  RGWDebugLog("large")
end`,
    place: { release: "reef", context: "preRequest" },
  },
  create(script, report) {
    const { types, world } = script;
    return {
      Binary(node, ancestors) {
        const [left, right] = [types.of(node.left), types.of(node.right)];
        if (!left || !right || (!ordering.has(node.operator) && !isEquality(node))) return;
        const isMixed =
          (left.kind === "string" && right.kind === "number") ||
          (left.kind === "number" && right.kind === "string");
        if (isMixed && ordering.has(node.operator))
          report({
            ...at(node),
            severity: severityOfLuaError(script, ancestors),
            message: `${releaseOf(world)} ends the script here with "attempt to compare ${order(node, left, right)}"; write the number without quotes, or use tonumber.`,
            ...numberFix(node),
          });
        else if (isMixed)
          report({
            ...at(node),
            severity: "information",
            message: `A text never equals a number, so this is always ${node.operator === "~="} in ${releaseOf(world)}; write the number without quotes, or use tonumber.`,
            ...numberFix(node),
          });
        else if (
          ordering.has(node.operator) &&
          left.kind === "string" &&
          right.kind === "string" &&
          (isNumeric(left) || isNumeric(right))
        )
          report({
            ...at(node),
            severity: "information",
            message: 'Texts compare letter by letter, so "9" is above "10"; use tonumber on both sides.',
          });
      },
    };
  },
};

function isEquality({ operator }: BinaryExpression): boolean {
  return operator === "==" || operator === "~=";
}

/** Lua swaps the operands of > and >=. */
function order({ operator }: BinaryExpression, left: LuaType, right: LuaType): string {
  return operator.startsWith(">") ? `${right.kind} with ${left.kind}` : `${left.kind} with ${right.kind}`;
}

function isNumeric(type: LuaType): boolean {
  return type.kind === "string" && type.value !== undefined && /^\d+$/.test(type.value);
}

function numberFix({ left, right }: BinaryExpression): { fix?: Fix } {
  const literal = [left, right].find(
    (node: Expression) => node.type === "String" && /^\d+$/.test(node.value),
  );
  if (literal?.type !== "String") return {};
  return { fix: { title: `Write ${literal.value}`, edits: [{ ...at(literal), newText: literal.value }] } };
}
