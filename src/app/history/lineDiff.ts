/** A line of two texts side by side in one column. */
export interface DiffLine {
  kind: "same" | "gone" | "new";
  text: string;
}

/** Longer texts are compared by their beginnings and ends only: the table of the middle would be too large. */
const mostCells = 1_000_000;

/** The lines of two texts, those that are gone before those that are new (longest common subsequence). */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [a, b] = [before.split("\n"), after.split("\n")];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [
    ...lines("same", a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...lines("same", a.slice(a.length - end)),
  ];
}

function lines(kind: DiffLine["kind"], texts: string[]): DiffLine[] {
  return texts.map((text) => ({ kind, text }));
}

function middle(a: string[], b: string[]): DiffLine[] {
  if (a.length * b.length > mostCells) return [...lines("gone", a), ...lines("new", b)];
  const width = b.length + 1;
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const found: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push({ kind: "same", text: a[i++]! });
      j++;
    } else if (common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
      found.push({ kind: "gone", text: a[i++]! });
    else found.push({ kind: "new", text: b[j++]! });
  }
  return [...found, ...lines("gone", a.slice(i)), ...lines("new", b.slice(j))];
}

/** The lines that differ with some of the same around them; null stands for those left out. */
export function withContext(diff: readonly DiffLine[], around = 2): (DiffLine | null)[] {
  const shown = diff.map((_, at) =>
    diff.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== "same"),
  );
  return diff.flatMap((line, at) => (shown[at] ? [line] : shown[at - 1] || at === 0 ? [null] : []));
}
