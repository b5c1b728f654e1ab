/** Edits (insert, delete, replace one letter) between two words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** ` (did you mean "x"?)` for the known word that is nearest to a wrong one; empty where none is near. */
export function didYouMean(wrong: string, known: readonly string[]): string {
  const word = wrong.toLowerCase().slice(0, 100);
  let best: { name: string; edits: number } | undefined;
  for (const name of known) {
    const edits = distance(word, name.toLowerCase());
    if (!best || edits < best.edits) best = { name, edits };
  }
  return best && best.edits <= Math.max(1, word.length / 3) ? ` (did you mean "${best.name}"?)` : "";
}
