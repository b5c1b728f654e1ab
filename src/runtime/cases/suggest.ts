/** Edits between two words: insert, delete or replace a letter, swap two neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const [row, above, twoAbove] = [[i], rows[i - 1]!, rows[i - 2]];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let edits = Math.min(replaced, above[j]! + 1, row[j - 1]! + 1);
      if (twoAbove && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, twoAbove[j - 2]! + 1);
      row.push(edits);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
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
