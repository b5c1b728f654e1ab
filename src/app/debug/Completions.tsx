import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { CompletionItem } from "../../worker/debug/client";
import { place } from "../ui/place";

interface Props {
  id: string;
  items: CompletionItem[];
  /** Place in the list; -1 while none is chosen. */
  chosen: number;
  /** Keeps the focus, and names the chosen one. */
  field: RefObject<HTMLInputElement | null>;
  onTake(item: CompletionItem): void;
}

/** Names that may follow, beside the field they are for. */
export function Completions({ id, items, chosen, field, onTake }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current!.showPopover();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height goes with its items
  useLayoutEffect(() => {
    place(list.current!, field.current!.getBoundingClientRect(), "start");
  }, [items, field]);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <div
      ref={list}
      id={id}
      popover="manual"
      role="listbox"
      aria-label="Names"
      className="popover completions"
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which names the chosen row
        <div
          key={item.label}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(item)}
        >
          {item.label} <span className="quiet">{item.type}</span>
        </div>
      ))}
    </div>
  );
}
