import { type ReactNode, useRef } from "react";
import type { JsonObject } from "../../../runtime/gateway/types";
import type { Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { pathKey, pathName, useForm, useValue } from "./FormContext";
import { afterPaint, focusFirst } from "./focus";

interface Props {
  path: Path;
  titles: readonly string[];
  /** What an item is called. */
  noun: string;
  make(): JsonObject;
  /** The controls of one item. */
  children(index: number): ReactNode;
}

/** Items of a list, each with its own controls; an overlay's list replaces the whole list below it. */
export function ItemList({ path, titles, noun, make, children }: Props) {
  const { value, effective, set } = useValue(path);
  const { say } = useForm();
  const list = useRef<HTMLDivElement>(null);
  const items = Array.isArray(effective) ? effective : [];
  const name = pathName(path);

  const add = () => {
    set([...items, make()]);
    afterPaint(() => focusFirst(list.current?.querySelector(":scope > .item:last-of-type > .fields")));
  };
  const remove = (index: number) => {
    set(items.filter((_, at) => at !== index));
    say(`${titles[index]} is removed from ${name}.`);
    afterPaint(() => list.current?.querySelector<HTMLElement>(":scope > .item-add")?.focus());
  };
  return (
    <div className="items" ref={list}>
      {titles.map((title, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
        <fieldset key={index} className="item" data-path={pathKey([...path, index])}>
          <legend>
            {title}
            <button
              type="button"
              className="field-remove"
              aria-label={`Remove ${title} from ${name}`}
              onClick={() => remove(index)}
            >
              <Icon name="cross" />
            </button>
          </legend>
          {value !== undefined && children(index)}
        </fieldset>
      ))}
      {value === undefined && items.length > 0 && (
        <button type="button" className="button small" onClick={() => set(items)}>
          Change the {noun}s
        </button>
      )}
      <button
        type="button"
        className="button small item-add"
        aria-label={`Add a ${noun} to ${name}`}
        onClick={add}
      >
        <Icon name="plus" /> Add a {noun}
      </button>
    </div>
  );
}
