import { isIterable } from "../../../runtime/gateway/schema";
import { openReference } from "../../store/viewActions";
import type { About } from "./FormContext";

/** What the field that one is in means, and what a script's author should know of it. */
export function FormFoot({ about, said }: { about: About | null; said: string }) {
  return (
    <>
      <p className="unseen" role="status">
        {said}
      </p>
      <footer className="form-foot" data-idle={about === null || undefined}>
        {about ? <Told about={about} /> : <p className="quiet">Enter a field to read what it means.</p>}
      </footer>
    </>
  );
}

function Told({ about: { path, item } }: { about: About }) {
  const { field, releases, found, notes } = item;
  const name = path.filter((key) => typeof key === "string").join(".");
  const traits = [
    field.of ?? field.type,
    field.optional && "can be nil",
    field.writable && "writable",
    isIterable(field) && "iterable",
    releases,
  ];
  const others = found ? notes.filter((note) => note !== found.reason) : notes;
  return (
    <>
      <p className="foot-name">
        <button type="button" className="text-button" onClick={() => openReference(name)}>
          Reference
        </button>
        <code>{name}</code>
        <span className="quiet">{traits.filter(Boolean).join(" · ")}</span>
      </p>
      <p>{field.description}</p>
      {found && (
        <p className="tone-warn">
          {found.short[0]!.toUpperCase() + found.short.slice(1)}: {found.reason}
        </p>
      )}
      {others.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
    </>
  );
}
