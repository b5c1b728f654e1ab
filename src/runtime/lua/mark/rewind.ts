/**
 * Puts something back to how it was when its mark was made; as often as it is called. Returns false where it cannot any
 * more, and then nothing of what was marked together may be used.
 */
export type Rewind = () => boolean;

/** Something that can be put back. */
export interface Marked {
  /** Null where it cannot be put back from how it is now. */
  mark(): Rewind | null;
}

/** A state taken down. */
export interface StateMark {
  readonly rewind: Rewind;
  /** How many values it keeps: what it takes of this computer. */
  readonly size: number;
}

/** All of them as one; null if one of them is. */
export function markAll(parts: readonly Marked[]): Rewind | null {
  const rewinds: Rewind[] = [];
  for (const part of parts) {
    const rewind = part.mark();
    if (rewind === null) return null;
    rewinds.push(rewind);
  }
  return () => rewinds.every((rewind) => rewind());
}
