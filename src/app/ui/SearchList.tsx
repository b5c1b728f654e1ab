import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { type Item, search } from "./search";
import "./SearchList.css";

interface Props {
  label: string;
  placeholder: string;
  items: Item[];
  chosen?: string | null;
  onChoose(id: string): void;
  /** Shown in place of the list when nothing fits. */
  nothing: string;
}

/** A field and a list under it: type to narrow, arrows to move, Enter to choose. */
export function SearchList({ label, placeholder, items, chosen, onChoose, nothing }: Props) {
  const [query, setQuery] = useState("");
  const found = useMemo(() => search(items, query), [items, query]);
  const [activeId, setActiveId] = useState(chosen ?? null);
  const active = Math.max(
    0,
    found.findIndex(({ id }) => id === activeId),
  );
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);

  // After the layout effect that shows the popover; what is hidden takes no focus.
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const item = found[active];
    if (step !== undefined) {
      const next = found[Math.min(found.length - 1, Math.max(0, active + step))];
      setActiveId(next?.id ?? null);
    } else if (event.key === "Enter" && item) onChoose(item.id);
    else return;
    event.preventDefault();
  };

  return (
    <div className="search-list">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[active] ? `${listId}-${active}` : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setQuery(event.target.value);
          setActiveId(null);
        }}
        onKeyDown={press}
      />
      <div role="listbox" id={listId} aria-label={label} ref={list} tabIndex={-1}>
        {found.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            index={index}
            elementId={`${listId}-${index}`}
            first={item.group !== found[index - 1]?.group}
            active={index === active}
            chosen={item.id === chosen}
            onPoint={() => setActiveId(item.id)}
            onChoose={() => onChoose(item.id)}
          />
        ))}
        {found.length === 0 && <p className="empty">{nothing}</p>}
      </div>
    </div>
  );
}

interface RowProps {
  item: Item;
  index: number;
  elementId: string;
  /** The first of its group. */
  first: boolean;
  active: boolean;
  chosen: boolean;
  onPoint(): void;
  onChoose(): void;
}

function Row({ item, index, elementId, first, active, chosen, onPoint, onChoose }: RowProps) {
  return (
    <>
      {first && item.group && (
        <div className="search-group" role="presentation">
          {item.group}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which names the active row */}
      <div
        role="option"
        id={elementId}
        data-index={index}
        aria-selected={active}
        aria-current={chosen || undefined}
        tabIndex={-1}
        onPointerMove={onPoint}
        onClick={onChoose}
      >
        <span className="search-title">{item.title}</span>
        {item.note && <span className="search-note">{item.note}</span>}
        {item.description && <span className="search-description">{item.description}</span>}
      </div>
    </>
  );
}
