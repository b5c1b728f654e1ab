import type { MutationKind } from "../mutant";
import { operatorBetween, type Rule } from "./rule";

/** What each operator is taken for by mistake. */
const mistaken: Readonly<Record<string, { kind: MutationKind; others: readonly string[] }>> = {
  and: { kind: "logic", others: ["or"] },
  or: { kind: "logic", others: ["and"] },
  "==": { kind: "comparison", others: ["~="] },
  "~=": { kind: "comparison", others: ["=="] },
  "<": { kind: "comparison", others: ["<=", ">="] },
  "<=": { kind: "comparison", others: ["<", ">"] },
  ">": { kind: "comparison", others: [">=", "<="] },
  ">=": { kind: "comparison", others: [">", "<"] },
  "+": { kind: "arithmetic", others: ["-"] },
  "-": { kind: "arithmetic", others: ["+"] },
  "*": { kind: "arithmetic", others: ["/"] },
  "/": { kind: "arithmetic", others: ["*"] },
  "//": { kind: "arithmetic", others: ["*"] },
  "%": { kind: "arithmetic", others: ["*"] },
  "^": { kind: "arithmetic", others: ["*"] },
  "&": { kind: "arithmetic", others: ["|"] },
  "|": { kind: "arithmetic", others: ["&"] },
  "~": { kind: "arithmetic", others: ["&"] },
  "<<": { kind: "arithmetic", others: [">>"] },
  ">>": { kind: "arithmetic", others: ["<<"] },
};

/** One operator in place of another. */
export const operators: Rule = (node, { tokens, runs }) => {
  if (node.type !== "Binary") return [];
  const swap = mistaken[node.operator];
  const token = operatorBetween(tokens, node.left.end, node.right.start);
  if (!swap || token?.text !== node.operator) return [];
  const { start, end } = token;
  return swap.others.map((after) => ({ kind: swap.kind, range: { start, end }, after, runs }));
};

/** `not x` and `-x` without their operator. */
export const unary: Rule = (node, { runs }) => {
  if (node.type !== "Unary" || (node.operator !== "not" && node.operator !== "-")) return [];
  const kind = node.operator === "not" ? "logic" : "arithmetic";
  // A space, as what stood before may have touched the operator.
  return [{ kind, range: { start: node.start, end: node.operand.start }, after: " ", runs }];
};
