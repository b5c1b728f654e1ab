import { gone, type Rule } from "./rule";

/** Statements that are gone: calls, assignments, `break`. */
export const statements: Rule = (node, { script, runs }) => {
  if (node.type !== "ExpressionStatement" && node.type !== "Assign" && node.type !== "Break") return [];
  const { start, end } = node;
  return [{ kind: "statement", range: { start, end }, after: gone(script.slice(start, end)), runs }];
};

/** A local that does not get its value. */
export const values: Rule = (node, { script, runs }) => {
  if (node.type !== "Local" || node.values.length === 0) return [];
  if (node.attributes.some((attribute) => attribute !== undefined)) return [];
  const { start, end } = node;
  const text = script.slice(start, end);
  const names = node.names.map(({ name }) => name).join(", ");
  return [{ kind: "value", range: { start, end }, after: `local ${names}${gone(text)}`, runs }];
};

/** A `return` that is gone: what stands behind its block runs. */
export const returns: Rule = (node, { script, runs }) => {
  if (node.type !== "Return") return [];
  const { start, end } = node;
  return [{ kind: "return", range: { start, end }, after: gone(script.slice(start, end)), runs }];
};

/** A function that does nothing. */
export const functions: Rule = (node, { script }) => {
  if (node.type !== "Function" || node.block.body.length === 0) return [];
  const { body } = node.block;
  const range = { start: body[0]!.start, end: body.at(-1)!.end };
  return [{ kind: "function", range, after: gone(script.slice(range.start, range.end)), runs: range }];
};
