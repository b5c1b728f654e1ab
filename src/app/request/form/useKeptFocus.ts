import { type FocusEvent, type RefObject, useEffect, useRef } from "react";
import { focusFirst } from "./focus";

/**
 * Keeps the focus in the form when the control that had it goes, as a reset does once nothing is changed any more: it
 * moves to the row that the control was in, else to the first control of the form.
 * @returns what the form does when one of its controls gets the focus
 */
export function useKeptFocus(form: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const last = useRef<{ element: Element; row: string | undefined } | null>(null);
  useEffect(() => {
    const { element, row } = last.current ?? {};
    if (!element || element.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    const place = row && form.current?.querySelector(`[data-path="${CSS.escape(row)}"]`);
    focusFirst(place || form.current);
  });
  return ({ target }) => {
    const row = target.closest<HTMLElement>("[data-path]")?.dataset.path;
    last.current = { element: target, row };
  };
}
