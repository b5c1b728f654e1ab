/** Virtual milliseconds that a thread was blocked, for a person; null: for ever. */
export function blockedText(ms: number | null): string {
  if (ms === null) return "for ever";
  if (ms < 1000) return `${Number(ms.toFixed(ms < 10 ? 2 : 0))} ms`;
  return `${Number((ms / 1000).toFixed(2))} s`;
}
