import { releaseRange } from "../../runtime/analysis/world";
import { type Field, isIterable, type TableName, tables } from "../../runtime/gateway/schema";

/** One form of a field, as a reference tells it. */
export interface ReferenceEntry {
  /** From Request down, as a script writes it; `[…]` stands for a key. */
  path: string;
  type: string;
  description: string;
  /** `can be nil`, `writable`, `iterable`. */
  traits: string[];
  /** In words; empty for all. */
  releases: string;
  notes: string[];
}

/** Every field that a script can reach, in the order of the document. */
export function referenceEntries(): ReferenceEntry[] {
  return entriesOf("Request", "Request", {});
}

type Bounds = Pick<Field, "since" | "until">;

function entriesOf(table: TableName, path: string, around: Bounds): ReferenceEntry[] {
  return tables[table].fields.flatMap((field) => {
    const own = `${path}.${field.name}`;
    const bounds = { ...around, ...boundsOf(field) };
    const entry = entryOf(field, own, bounds);
    if (!field.of) return [entry];
    return [entry, ...entriesOf(field.of, isIterable(field) ? `${own}[…]` : own, bounds)];
  });
}

function boundsOf({ since, until }: Field): Bounds {
  return { ...(since && { since }), ...(until && { until }) };
}

function entryOf(field: Field, path: string, bounds: Bounds): ReferenceEntry {
  return {
    path,
    type: field.of && field.type !== "table" ? `${field.type} of ${field.of}` : (field.of ?? field.type),
    description: field.description,
    traits: [
      field.optional && "can be nil",
      field.writable && "writable",
      isIterable(field) && "iterable",
    ].filter((trait): trait is string => Boolean(trait)),
    releases: releaseRange(bounds),
    notes: (field.notes ?? []).map(({ text, context, ...limits }) => {
      const where = [releaseRange(limits), context].filter(Boolean).join(", ");
      return where ? `${where}: ${text}` : text;
    }),
  };
}

/** Entries that hold every word of a query; those whose last name begins with it come first. */
export function searchReference(entries: readonly ReferenceEntry[], query: string): ReferenceEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ path, type, description, notes }) => {
    const text = [path, type, description, ...notes].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isNamed = ({ path }: ReferenceEntry) =>
    words.length > 0 &&
    path
      .slice(path.lastIndexOf(".") + 1)
      .toLowerCase()
      .startsWith(words[0]!);
  return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))];
}
