import { useRef } from "react";
import { inputOfValue } from "../../domain/form/leaf";
import type { Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { pathKey, pathName, useForm, useValue } from "./FormContext";
import { afterPaint } from "./focus";
import { LongInput } from "./LongInput";

/** A list of texts, such as a policy's statements; scripts count them from 0. */
export function TextList({ path }: { path: Path }) {
  const { effective, set } = useValue(path);
  const { marks } = useForm();
  const list = useRef<HTMLDivElement>(null);
  const texts = Array.isArray(effective) ? effective : [];
  const name = pathName(path);
  const add = () => {
    set([...texts, ""]);
    afterPaint(() => [...(list.current?.querySelectorAll("textarea") ?? [])].at(-1)?.focus());
  };
  return (
    <div className="items" ref={list}>
      {texts.map((text, index) => {
        const own = pathKey([...path, index]);
        const mistake = marks.find((mark) => mark.path && pathKey(mark.path) === own)?.label;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is its place in the list
          <div key={index} data-path={own}>
            <div className="map-row">
              <LongInput
                name={`${name}[${index}]`}
                text={inputOfValue(text)}
                placeholder="empty"
                onChange={(typed) => set(texts.map((one, at) => (at === index ? typed : one)))}
              />
              <button
                type="button"
                className="field-remove"
                aria-label={`Remove ${name}[${index}]`}
                onClick={() => set(texts.filter((_, at) => at !== index))}
              >
                <Icon name="cross" />
              </button>
            </div>
            {mistake && <p className="field-mistake">{mistake}</p>}
          </div>
        );
      })}
      <button
        type="button"
        className="button small item-add"
        aria-label={`Add a text to ${name}`}
        onClick={add}
      >
        <Icon name="plus" /> Add a text
      </button>
    </div>
  );
}
