import { useMemo } from "react";
import {
  type ReferenceEntry,
  referenceEntries,
  searchReference,
} from "../../runtime/cases/reference/entries";
import { Entry } from "./Entry";
import { Recorded } from "./Recorded";

const entries = referenceEntries();

/** Every field of every release, in the order of the document. */
export function Fields({ query }: { query: string }) {
  const found = useMemo(() => searchReference(entries, query), [query]);
  const wanted = query.trim().toLowerCase();
  if (found.length === 0) return <p className="empty">No field has these words.</p>;
  return found.map((entry) => (
    <Entry
      key={`${entry.path} ${entry.releases} ${entry.type} ${wanted}`}
      summary={<Summary entry={entry} />}
      open={entry.path.toLowerCase() === wanted}
    >
      {entry.notes.length > 0 && (
        <ul>
          {entry.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {entry.type === "function" ? <p>A function, called with a dot.</p> : <Recorded entry={entry} />}
    </Entry>
  ));
}

function Summary({ entry: { path, type, description, traits, releases } }: { entry: ReferenceEntry }) {
  return (
    <>
      <code>{path}</code>
      <span className="reference-traits">{[type, ...traits, releases || "every release"].join(" · ")}</span>
      <span className="reference-said">{description}</span>
    </>
  );
}
