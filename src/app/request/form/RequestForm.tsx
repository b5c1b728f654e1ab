import { type KeyboardEvent, useEffect, useMemo, useState } from "react";
import { readObject } from "../../domain/form/edit";
import { contextOf, fieldsFor, type Side } from "../../domain/form/fields";
import { fieldMatches } from "../../domain/form/search";
import { sectionsOf } from "../../domain/form/sections";
import { beginStep } from "../../editor/steps";
import { type Monaco, useMonaco } from "../../editor/useMonaco";
import { useStore } from "../../store/store";
import { prefer } from "../../store/viewActions";
import { UnknownKeys } from "./FieldView";
import { FormContext, type FormState } from "./FormContext";
import { SectionView } from "./SectionView";
import "./RequestForm.css";

/** The fields of a document as a form. It edits the document's text, so it and the JSON are always the same. */
export default function RequestForm({ side }: { side: Side }) {
  const [query, setQuery] = useState("");
  const form = useFormState(side, query);
  const monaco = useMonaco();

  // The model takes part in every edit, so that undo goes back through those of the form.
  useEffect(() => void monaco?.modelOf(side), [monaco, side]);
  useEffect(() => () => beginStep(null), []);

  if (!form) return <Unreadable />;
  const { fields, unknown } = fieldsFor("Request", form.root, form);
  const found = fields.filter(({ field }) => fieldMatches(field, field.name, query, form.release));
  return (
    <FormContext value={form}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset scrolls in no browser */}
      <div
        role="group"
        aria-label={`Fields of the ${side}`}
        className="form"
        onKeyDown={(event) => undoOnKey(event, side, monaco)}
        onBlur={() => beginStep(null)}
      >
        <input
          type="search"
          className="form-search"
          aria-label="Search the fields"
          placeholder="Search fields: metadata, size, grants …"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {sectionsOf(found).map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
        {found.length === 0 && <p className="empty">No field of {contextOf(side)} has these words.</p>}
        <UnknownKeys at={[]} keys={unknown} />
      </div>
    </FormContext>
  );
}

function useFormState(side: Side, query: string): FormState | null {
  const release = useStore(({ work }) => work.draft.release);
  const text = useStore(({ work }) => work.draft.texts[side]);
  const requestText = useStore(({ work }) => work.draft.texts.request);
  const baseText = useStore(({ work }) => work.base?.[side]);
  const allMarks = useStore((store) => store.marks);
  const root = useMemo(() => readObject(text), [text]);
  const below = useMemo(() => (side === "operation" ? readObject(requestText) : null), [side, requestText]);
  const base = useMemo(() => (baseText === undefined ? null : readObject(baseText)), [baseText]);
  const marks = useMemo(() => allMarks.filter(({ document }) => document === side), [allMarks, side]);
  return root && { side, release, root, below, base, marks, query };
}

function Unreadable() {
  return (
    <div className="empty">
      <p>The JSON cannot be read at the moment, so there is no form of it.</p>
      <button type="button" className="button" onClick={() => prefer({ fields: "json" })}>
        Show the JSON
      </button>
    </div>
  );
}

/** The history of the document's editor is the form's as well. */
function undoOnKey(event: KeyboardEvent, side: Side, monaco: Monaco | null): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !monaco) return;
  const key = event.key.toLowerCase();
  if (key !== "z" && key !== "y") return;
  event.preventDefault();
  beginStep(null);
  monaco.stepBack(side, key === "y" || event.shiftKey ? "redo" : "undo");
}
