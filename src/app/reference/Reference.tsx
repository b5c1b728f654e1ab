import { useEffect, useMemo, useRef } from "react";
import { type ReferenceEntry, referenceEntries, searchReference } from "../domain/reference";
import { useStore } from "../store/store";
import { setView } from "../store/viewActions";
import "./Reference.css";

const entries = referenceEntries();

/** Every field that a script can reach, of every release, to be searched. */
export default function Reference() {
  const query = useStore(({ referenceQuery }) => referenceQuery);
  const found = useMemo(() => searchReference(entries, query), [query]);
  const field = useRef<HTMLInputElement>(null);

  // After the layout effect that shows the popover; what is hidden takes no focus.
  useEffect(() => field.current?.focus(), []);

  return (
    <div className="reference">
      <input
        ref={field}
        type="search"
        aria-label="Search the field reference"
        placeholder="Search names and meanings"
        value={query}
        onChange={(event) => setView("referenceQuery", event.target.value)}
      />
      <ul className="reference-list">
        {found.map((entry) => (
          <Entry key={`${entry.path} ${entry.releases} ${entry.type}`} entry={entry} />
        ))}
      </ul>
      {found.length === 0 && <p className="empty">No field has these words.</p>}
    </div>
  );
}

function Entry({ entry: { path, type, description, traits, releases, notes } }: { entry: ReferenceEntry }) {
  return (
    <li className="reference-entry">
      <code>{path}</code>
      <span className="reference-traits">{[type, ...traits, releases].filter(Boolean).join(" · ")}</span>
      <p>{description}</p>
      {notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </li>
  );
}
