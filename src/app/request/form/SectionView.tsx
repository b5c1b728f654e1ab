import { memo } from "react";
import type { JsonObject } from "../../../runtime/gateway/types";
import { fieldsToReset } from "../../domain/form/edit";
import type { FormField } from "../../domain/form/fields";
import { contradicts } from "../../domain/form/found";
import { countsOf, isOpenAtFirst, type Section } from "../../domain/form/sections";
import { count } from "../../domain/values";
import { editFields } from "../../store/formActions";
import { Icon } from "../../ui/Icon";
import { canBeNil, FieldRow, isNilHere, nilText } from "./FieldRow";
import { FieldView, Inside } from "./FieldView";
import { pathKey, useForm, useValue } from "./FormContext";
import { setOpen, useIsOpen } from "./folds";
import { NilSwitch } from "./NilSwitch";

/** A part of the form that folds. While one searches, every part that has something found is open. */
export const SectionView = memo(function SectionView({ section }: { section: Section }) {
  const { id, fields, single } = section;
  const { side, root, seen, base, marks, words, onlyChanged, say } = useForm();
  const stands = useIsOpen(side, id, isOpenAtFirst(section, side, root));
  const mistakes = marks.flatMap(({ path }) => (path ? [path] : []));
  const counts = countsOf(section, root, base, mistakes);
  const mistakeText = counts.mistakes > 0 ? count(counts.mistakes, "mistake") : "";
  const says = saysOf(section, counts.set, root, seen);
  const isOpen = stands || words.length > 0 || onlyChanged;
  const reset = () => {
    editFields(
      side,
      fieldsToReset(
        fields.map(({ key }) => key),
        base ?? {},
      ),
    );
    say(`${id} is as the case began.`);
  };
  return (
    <div className="section" data-path={single && pathKey([single.key])}>
      <div className="section-head">
        <h3>
          <button
            type="button"
            className="section-fold"
            aria-expanded={isOpen}
            onClick={() => setOpen(side, [id], !isOpen)}
          >
            <span className="section-title" title={single?.field.description}>
              {id}
            </span>{" "}
            {mistakeText && <span className="tone-bad">{mistakeText}</span>}{" "}
            <span className={`section-says ${says.isWarning ? "tone-warn" : ""}`} title={says.text}>
              {says.text}
            </span>
          </button>
        </h3>
        {counts.changed.length > 0 && (
          <button
            type="button"
            className="section-reset"
            aria-label={`Reset ${id}, ${counts.changed.length} changed`}
            title={`Back to where the case began: ${counts.changed.map((path) => path.join(".")).join(", ")}`}
            onClick={reset}
          >
            {counts.changed.length} changed <Icon name="restart" />
          </button>
        )}
        {single && <SectionSwitch item={single} />}
      </div>
      {isOpen && (
        <div className="section-body">
          {single ? (
            <FieldRow path={[single.key]} item={single} tall headed>
              <Inside path={[single.key]} item={single} />
            </FieldRow>
          ) : (
            fields.map((item) => <FieldView key={item.field.name} at={[]} item={item} />)
          )}
        </div>
      )}
    </div>
  );
});

/** What a section holds, or what a script finds in its place, in a word. */
function saysOf({ single }: Section, set: number, root: JsonObject, seen: JsonObject) {
  const held = { text: set === 0 ? "" : `${set} set`, isWarning: false };
  if (!single) return held;
  const { key, found } = single;
  if (found && root[key] !== undefined && contradicts(found, seen[key]))
    return { text: found.short, isWarning: true };
  if (isNilHere(single, root[key], seen[key])) return { text: nilText(found), isWarning: false };
  return found ? { text: found.short, isWarning: false } : held;
}

function SectionSwitch({ item }: { item: FormField }) {
  const { value, effective } = useValue([item.key]);
  const { side } = useForm();
  if (!canBeNil(item, value)) return null;
  const isNil = isNilHere(item, value, effective);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of its switch, to open what it switches on
    // biome-ignore lint/a11y/useKeyWithClickEvents: the switch takes the keys
    <span onClick={() => setOpen(side, [item.field.name], isNil)}>
      <NilSwitch path={[item.key]} item={item} isNil={isNil} />
    </span>
  );
}
