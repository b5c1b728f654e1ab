/** A row of a searchable list. */
export interface Item {
  id: string;
  title: string;
  description?: string;
  /** At the end of the row: a key, a short name. */
  note?: string;
  /** What else finds it; not shown. */
  keywords?: string;
  /** Rows of one group stand together under its name. */
  group?: string;
}

/**
 * Items that hold every word of the query, in their order; those whose title does come first within a group, and the
 * one that the query names before all.
 */
export function search(items: Item[], query: string): Item[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const found = items.filter(({ id, title, description, note, keywords, group }) =>
    holds([id, title, description, note, keywords, group].join(" ")),
  );
  const named = found.filter(({ id }) => id === words.join(" "));
  const groups = [...new Set([...named, ...found].map(({ group }) => group))];
  const inOrder = groups.flatMap((group) => {
    const members = found.filter((item) => item.group === group);
    return [...members.filter(({ title }) => holds(title)), ...members.filter(({ title }) => !holds(title))];
  });
  return [...new Set([...named, ...inOrder])];
}
