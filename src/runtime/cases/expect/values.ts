import type { Json } from "../../gateway/types";

function isObject(value: Json): value is { [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether two values name the same integer: a case may write one as a decimal string, a result as a number. */
function sameInteger(a: Json, b: Json): boolean {
  const digits = /^-?\d+$/;
  const [x, y] = [String(a), String(b)];
  return typeof a !== typeof b && digits.test(x) && digits.test(y) && BigInt(x) === BigInt(y);
}

function keysOf(object: { [key: string]: Json }): string[] {
  return Object.keys(object).filter((key) => object[key] !== null);
}

/** Equality of field values; null and absent are both nil, the order of keys does not matter. */
export function sameValue(a: Json, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => sameValue(item, b[i]!));
  if (isObject(a) && isObject(b)) {
    const keys = keysOf(a);
    return (
      keys.length === keysOf(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && sameValue(a[key]!, b[key]!))
    );
  }
  return a === b || sameInteger(a, b);
}
