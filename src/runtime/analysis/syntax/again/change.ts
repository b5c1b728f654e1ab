/** How much of a text is as it was, at its beginning and at its end; the two do not overlap in either text. */
export interface Change {
  head: number;
  tail: number;
}

export function changeOf(before: string, now: string): Change {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < most - head &&
    before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)
  )
    tail++;
  return { head, tail };
}
