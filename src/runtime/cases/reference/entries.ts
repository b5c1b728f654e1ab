import { releaseRange } from "../../analysis/world/index";
import { type Field, isIterable, type Note, type TableName, tables } from "../../gateway/schema/index";
import { type ReleaseName, releaseNames } from "../../gateway/types";

/** One form of a field, as a reference tells it. */
export interface ReferenceEntry {
  /** From Request down, as a script writes it; `[…]` stands for a key. */
  path: string;
  /** The same in steps; `anyKey` stands for every key of a map or index of a list. */
  steps: readonly string[];
  type: string;
  description: string;
  /** `can be nil` or `never nil`, `writable` or `read-only`, and `iterable`. */
  traits: readonly string[];
  /** Releases that have the field in this form, in order. */
  has: readonly ReleaseName[];
  /** The same in words; empty for all. */
  releases: string;
  notes: readonly string[];
}

export const anyKey = "[…]";

/** Every field that a script can reach, in the order of the document. */
export function referenceEntries(): ReferenceEntry[] {
  return entriesOf("Request", ["Request"], releaseNames);
}

function entriesOf(
  table: TableName,
  around: readonly string[],
  releases: readonly ReleaseName[],
): ReferenceEntry[] {
  return tables[table].fields.flatMap((field) => {
    const has = releases.filter((release) => releasesOf(field).includes(release));
    if (has.length === 0) return [];
    const steps = [...around, field.name];
    const entry = entryOf(field, steps, has);
    if (!field.of) return [entry];
    return [entry, ...entriesOf(field.of, isIterable(field) ? [...steps, anyKey] : steps, has)];
  });
}

function releasesOf({ since, until }: Pick<Field, "since" | "until">): readonly ReleaseName[] {
  const first = since === undefined ? 0 : releaseNames.indexOf(since);
  return releaseNames.slice(first, until === undefined ? undefined : releaseNames.indexOf(until) + 1);
}

function entryOf(field: Field, steps: readonly string[], has: readonly ReleaseName[]): ReferenceEntry {
  return {
    path: pathOf(steps),
    steps,
    type: typeText(field),
    description: field.description,
    traits: field.type === "function" ? [] : traitsOf(field),
    has,
    releases: rangeText(has),
    notes: (field.notes ?? [])
      .filter((note) => releasesOf(note).some((one) => has.includes(one)))
      .map(noteText),
  };
}

function pathOf(steps: readonly string[]): string {
  return steps.join(".").replaceAll(`.${anyKey}`, anyKey);
}

function typeText({ type, of }: Field): string {
  if (!of) return type;
  return type === "table" ? of : `${type} of ${of}`;
}

function traitsOf(field: Field): string[] {
  return [
    field.optional ? "can be nil" : "never nil",
    field.writable ? "writable" : "read-only",
    ...(isIterable(field) ? ["iterable"] : []),
  ];
}

/** Neighbouring releases in words; empty for all. */
export function rangeText(releases: readonly ReleaseName[]): string {
  const [first, last] = [releases[0]!, releases.at(-1)!];
  return releaseRange({
    ...(first !== releaseNames[0] && { since: first }),
    ...(last !== releaseNames.at(-1) && { until: last }),
  });
}

function noteText({ text, context, ...limits }: Note): string {
  const where = [releaseRange(limits), context].filter(Boolean).join(", ");
  return where ? `${where}: ${text}` : text;
}

/** Entries that hold every word of a query; those whose own name or path begins with it come first. */
export function searchReference(entries: readonly ReferenceEntry[], query: string): ReferenceEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter(({ path, type, description, notes }) => {
    const text = [path, type, description, ...notes].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const isNamed = ({ path, steps }: ReferenceEntry) => {
    const [word] = words;
    return word !== undefined && [path, steps.at(-1)!].some((name) => name.toLowerCase().startsWith(word));
  };
  return [...found.filter(isNamed), ...found.filter((entry) => !isNamed(entry))];
}
