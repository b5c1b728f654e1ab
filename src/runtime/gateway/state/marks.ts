import type { Rewind } from "../../lua/mark/rewind";

/** Marks the tables among some values. */
export function marksOf(values: readonly unknown[]): Rewind {
  const rewinds = values.flatMap((value) => (isMarked(value) ? [value.mark()] : []));
  return () => {
    for (const rewind of rewinds) rewind();
    return true;
  };
}

const isMarked = (value: unknown): value is { mark(): Rewind } =>
  typeof value === "object" && value !== null && "mark" in value;
