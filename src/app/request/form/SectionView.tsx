import { useState } from "react";
import type { Json } from "../../../runtime/gateway/types";
import type { Section } from "../../domain/form/sections";
import { isObject, isSame, valueAt } from "../../domain/form/tree";
import { count } from "../../domain/values";
import { FieldRow } from "./FieldRow";
import { FieldView, Inside } from "./FieldView";
import { useForm } from "./FormContext";

/** Sections that stand open at first; the others say in a word what they hold. */
const openAtFirst = new Set(["Request", "HTTP", "Object"]);

/** A part of the form that folds. While one searches, every part that has something found is open. */
export function SectionView({ section: { id, title, fields } }: { section: Section }) {
  const { root, below, base, query } = useForm();
  const [isOpen, setOpen] = useState(openAtFirst.has(id));
  const single = id === "Request" ? null : fields[0]!;
  const value = single && (valueAt(root, [single.key]) ?? (below ? valueAt(below, [single.key]) : undefined));
  const isChanged =
    base !== null && fields.some(({ key }) => !isSame(valueAt(base, [key]), valueAt(root, [key])));
  if (fields.length === 0) return null;
  return (
    <details className="section" open={isOpen || query !== ""}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        <span className="section-title" title={single?.field.description}>
          {title}
        </span>
        {isChanged && (
          <span className="section-changed" role="img" aria-label="changed" title="Changed">
            ●
          </span>
        )}
        <span className="section-says">
          {single ? inShort(value ?? undefined, single.field.optional) : ""}
        </span>
      </summary>
      <div className="section-body">
        {single ? (
          <FieldRow path={[single.key]} item={single} tall>
            <Inside path={[single.key]} item={single} />
          </FieldRow>
        ) : (
          fields.map((item) => <FieldView key={item.field.name} at={[]} item={item} />)
        )}
      </div>
    </details>
  );
}

/** What a section holds, in a word. */
function inShort(value: Json | undefined, optional: true | undefined): string {
  if (Array.isArray(value)) return value.length === 0 ? "empty" : count(value.length, "item");
  if (isObject(value)) {
    const { length } = Object.keys(value);
    return length === 0 ? "empty" : length === 1 ? "1 entry" : `${length} entries`;
  }
  return optional ? "nil" : "empty";
}
