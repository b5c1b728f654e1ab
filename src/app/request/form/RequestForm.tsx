import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { changedPaths } from "../../domain/form/changes";
import { fieldsFor } from "../../domain/form/fields";
import { contextOf, type Side } from "../../domain/form/place";
import { isOpenAtFirst, sectionsOf } from "../../domain/form/sections";
import { count } from "../../domain/values";
import { beginStep } from "../../editor/steps";
import { type Monaco, useMonaco } from "../../editor/useMonaco";
import { UnknownKeys } from "./FieldView";
import { type About, FormContext, type FormState } from "./FormContext";
import { FormFoot } from "./FormFoot";
import { FormHead } from "./FormHead";
import { SectionView } from "./SectionView";
import { shownIn } from "./shown";
import { Unreadable } from "./Unreadable";
import { isUndo } from "./undoKey";
import { useFormState } from "./useFormState";
import { useKeptFocus } from "./useKeptFocus";
import { useWantedField } from "./useWantedField";
import "./RequestForm.css";

/** The fields of a document as a form. It edits the document's text, so it and the JSON are always the same. */
export default function RequestForm({ side }: { side: Side }) {
  const [query, setQuery] = useState("");
  const [onlyChanged, setOnlyChanged] = useState(false);
  const [about, setAbout] = useState<About | null>(null);
  const [said, say] = useState("");
  const whole = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const onFocus = useKeptFocus(whole);
  const monaco = useMonaco();
  const wantedPath = useWantedField(side, body, () => {
    setQuery("");
    setOnlyChanged(false);
  });
  const form = useFormState(side, { query, onlyChanged, wantedPath, tellAbout: setAbout, say });

  // The model takes part in every edit, so that undo goes back through those of the form.
  useEffect(() => void monaco?.modelOf(side), [monaco, side]);
  useEffect(() => () => beginStep(null), []);

  const contents = useMemo(() => form && contentsOf(form), [form]);
  if (!form || !contents) return <Unreadable side={side} />;
  const { sections, found, unknown, changed } = contents;
  return (
    <FormContext value={form}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset scrolls in no browser */}
      <div
        role="group"
        aria-label={`Fields of the ${side}`}
        className="form"
        ref={whole}
        onFocusCapture={onFocus}
        onKeyDown={(event) => undoOnKey(event, side, monaco)}
        onBlur={() => beginStep(null)}
      >
        <FormHead
          side={side}
          query={query}
          onSearch={setQuery}
          changed={changed}
          onlyChanged={onlyChanged}
          onOnlyChanged={setOnlyChanged}
          sections={sections.map((one) => ({ id: one.id, isOpen: isOpenAtFirst(one, side, form.root) }))}
          onStep={monaco && ((direction) => monaco.stepBack(side, direction))}
          say={say}
        />
        <div className="form-body" ref={body}>
          {found.map((section) => (
            <SectionView key={section.id} section={section} />
          ))}
          {found.length === 0 && (
            <div className="empty">
              <p>{nothingFound(side, onlyChanged)}</p>
              <button
                type="button"
                className="button small outlined"
                onClick={() => {
                  setQuery("");
                  setOnlyChanged(false);
                }}
              >
                Show all fields
              </button>
            </div>
          )}
          <UnknownKeys at={[]} keys={unknown} />
        </div>
        <FormFoot about={about} said={query === "" ? said : `${count(found.length, "section")} found.`} />
      </div>
    </FormContext>
  );
}

/** The form's sections, those of them that are shown, keys that are no field, and how many values are changed. */
function contentsOf(form: FormState) {
  const { fields, unknown } = fieldsFor("Request", form.seen, form);
  const sections = sectionsOf(fields);
  const found = sections
    .map((section) => shownIn(form, section))
    .filter((section) => section.fields.length > 0);
  const changed = form.base ? changedPaths(form.base, form.root).length : 0;
  return { sections, found, unknown, changed };
}

function nothingFound(side: Side, onlyChanged: boolean): string {
  const which = onlyChanged ? "changed field" : "field";
  return `No ${which} of ${contextOf(side)} has these words, by name, meaning or value.`;
}

/** The history of the document's editor is the form's as well. */
function undoOnKey(event: KeyboardEvent, side: Side, monaco: Monaco | null): void {
  if (!monaco || !isUndo(event)) return;
  event.preventDefault();
  beginStep(null);
  monaco.stepBack(side, event.key.toLowerCase() === "y" || event.shiftKey ? "redo" : "undo");
}
