import { type FocusEvent, type KeyboardEvent, type RefObject, useRef } from "react";

/** What the row that adds an entry to a table hears. */
export interface NewRow {
  /** Its first input, where the next entry begins. */
  first: RefObject<HTMLInputElement | null>;
  /** All of its controls are left: what was typed counts as well where one goes on without Enter. */
  leave(event: FocusEvent): void;
  /** Enter in an input takes the entry; with Ctrl or Cmd it also goes on to the page, which runs. */
  press(event: KeyboardEvent): void;
  /** The button beside it. */
  click(): void;
}

/** @param add takes the entry where there is a whole one */
export function useNewRow(add: () => void): NewRow {
  const first = useRef<HTMLInputElement>(null);
  const click = () => {
    add();
    first.current?.focus();
  };
  return {
    first,
    leave: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) add();
    },
    press: (event) => {
      if (event.key !== "Enter") return;
      if (event.ctrlKey || event.metaKey) return add();
      click();
      event.preventDefault();
    },
    click,
  };
}
