/** A row of a searchable list. */
export interface Item {
  id: string;
  title: string;
  description?: string;
  /** At the end of the row: a key, a short name. */
  note?: string;
  /** Rows of one group stand together under its name. */
  group?: string;
}

/** Items that hold every word of the query, in their order; those whose title does come first within a group. */
export function search(items: Item[], query: string): Item[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const holds = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const found = items.filter(({ id, title, description, note, group }) =>
    holds([id, title, description, note, group].join(" ")),
  );
  const groups = [...new Set(found.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const members = found.filter((item) => item.group === group);
    return [...members.filter(({ title }) => holds(title)), ...members.filter(({ title }) => !holds(title))];
  });
}
