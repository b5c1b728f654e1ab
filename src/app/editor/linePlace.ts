let find: ((line: number) => DOMRect | null) | null = null;

/** The script's editor tells where its lines stand on the page. */
export function tellLinePlace(found: typeof find): void {
  find = found;
}

/** Where a line of the script that is shown stands; the script's panel where the line is out of view. */
export function linePlace(line: number): DOMRect {
  const panel = document.getElementById("script");
  return find?.(line) ?? panel?.getBoundingClientRect() ?? new DOMRect();
}
