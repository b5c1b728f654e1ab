/** Shares of a length by panel; only their proportion counts. */
export type Shares = Readonly<Record<string, number>>;

/** A panel beside the border that is moved. */
export interface Side {
  share: number;
  /** Pixels that it has and that it needs at least. */
  size: number;
  least: number;
}

/** The shares of two neighbours after the border between them moved by so many pixels, as far as there is room. */
export function moveBorder(before: Side, after: Side, pixels: number): [number, number] {
  const both = before.size + after.size;
  const most = Math.max(before.least, both - after.least);
  const size = Math.min(Math.max(before.size + pixels, before.least), most);
  const shares = before.share + after.share;
  const share = both > 0 ? (shares * size) / both : before.share;
  return [share, shares - share];
}

/** What was kept; nothing where it cannot be read. */
export function readShares(text: string | null): Shares {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([, share]) => Number.isFinite(share) && share > 0),
    ) as Shares;
  } catch {
    return {};
  }
}
