/** A place in a text: offsets in UTF-16 units, end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** The token that starts at an offset of a JSON text: a word, a string, or one bracket for what it opens. */
export function tokenAt(text: string, offset: number): Place {
  const token = /^(?:"(?:[^"\\\n]|\\.)*"?|[^\s,:{}[\]"]+|\S)/.exec(text.slice(offset))?.[0] ?? "";
  if (token !== "") return { start: offset, end: offset + token.length };
  const start = text.slice(0, offset).trimEnd().length - 1;
  return start < 0 ? { start: 0, end: 0 } : { start, end: start + 1 };
}
