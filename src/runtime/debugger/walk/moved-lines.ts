/**
 * Where the lines of a text stand after an edit in one place: those above it stay, those below it move with what was
 * inserted or removed; 0 for a line that is gone.
 *
 * @returns the new number of a line, from 1
 */
export function movedLines(before: string, after: string): (line: number) => number {
  if (before === after) return (line) => line;
  const [from, to] = [before.split("\n"), after.split("\n")];
  const shorter = Math.min(from.length, to.length);
  let above = 0;
  while (above < shorter && from[above] === to[above]) above++;
  let below = 0;
  while (below < shorter - above && from[from.length - 1 - below] === to[to.length - 1 - below]) below++;
  const by = to.length - from.length;
  return (line) => {
    if (line <= above) return line;
    if (line > from.length - below) return line + by;
    // A line that was changed is still that line.
    return line <= to.length - below ? line : 0;
  };
}
