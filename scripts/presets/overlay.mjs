function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a field has no value: null stands for nil. */
function isNil(value) {
  return value === null || value === undefined;
}

/** The same value without the keys that are null, which say nothing in a new object. */
function withoutNulls(value) {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !isNil(item))
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}

/**
 * What must be laid over `before` to get `after`, as a case's `operation` is: objects merge, null removes,
 * lists replace.
 */
export function overlay(before, after) {
  const changes = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]];
    if (isNil(now)) {
      if (!isNil(old)) changes[key] = null;
    } else if (isObject(old) && isObject(now)) {
      const inner = overlay(old, now);
      if (Object.keys(inner).length > 0) changes[key] = inner;
    } else if (JSON.stringify(old) !== JSON.stringify(now)) changes[key] = withoutNulls(now);
  }
  return changes;
}
