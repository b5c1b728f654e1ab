import type { Json } from "../../gateway/types";

/** Keys and list indexes that lead from a value to one inside it. */
export type Path = readonly (string | number)[];

/** Where values stand in the text that they were read from. */
export class Positions {
  private readonly offsets = new WeakMap<object, ReadonlyMap<string | number, number>>();

  record(container: object, offsets: ReadonlyMap<string | number, number>): void {
    this.offsets.set(container, offsets);
  }

  /** Offset of the value at `path`, or of the innermost value around it that is there. */
  locate(root: Json, path: Path): number {
    let value: Json | undefined = root;
    let offset = 0;
    for (const key of path) {
      if (typeof value !== "object" || value === null) break;
      const next = this.offsets.get(value)?.get(key);
      if (next === undefined) break;
      offset = next;
      value = (value as Record<string | number, Json>)[key];
    }
    return offset;
  }
}

/** One-based line and column (in UTF-16 units) of an offset. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf("\n");
  return { line: before.split("\n").length, column: offset - lastBreak };
}
