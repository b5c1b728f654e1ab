/** Something that a value was made from. */
export interface Source {
  readonly kind: "field" | "member" | "local" | "upvalue" | "global" | "constant" | "vararg";
  /** Path of a field, name of a variable; of a constant and of a vararg empty. */
  readonly name: string;
  /** The value at that moment, in one line. */
  readonly value: string;
}

export type Sources = readonly Source[];

/** Both, each source once. */
export function union(...lists: readonly Sources[]): Source[] {
  const seen = new Map<string, Source>();
  for (const source of lists.flat()) seen.set(`${source.kind} ${source.name} ${source.value}`, source);
  return [...seen.values()];
}
