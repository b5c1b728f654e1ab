/** Whether a breakpoint stops at its `hits`-th hit, counted from 1. */
export type HitCondition = (hits: number) => boolean;

const operators: Record<string, (hits: number, n: number) => boolean> = {
  "=": (hits, n) => hits === n,
  "==": (hits, n) => hits === n,
  ">": (hits, n) => hits > n,
  ">=": (hits, n) => hits >= n,
  "<": (hits, n) => hits < n,
  "<=": (hits, n) => hits <= n,
  "%": (hits, n) => hits % n === 0,
};

/**
 * Reads a `hitCondition` of the Debug Adapter Protocol: an operator (`=`, `>`, `>=`, `<`, `<=`, `%`) and a number; a
 * bare number means `=`. Throws an `Error` that says what to write instead.
 */
export function parseHitCondition(text: string): HitCondition {
  const [, operator = "=", digits] = /^\s*(==?|>=?|<=?|%)?\s*(\d+)\s*$/.exec(text) ?? [];
  if (digits === undefined) {
    throw new Error(`hit condition "${text}": expected a number, or one after =, >, >=, <, <= or %`);
  }
  const n = Number(digits);
  if (operator === "%" && n === 0)
    throw new Error(`hit condition "${text}": expected a number above 0 after %`);
  const holds = operators[operator || "="]!;
  return (hits) => holds(hits, n);
}
