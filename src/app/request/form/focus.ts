const inputs = "input:not([tabindex='-1']), select, textarea";

/** Moves the focus to the first input of an element, or where it has none to its first button. */
export function focusFirst(element: Element | null | undefined): void {
  element?.querySelector<HTMLElement>(element.querySelector(inputs) ? inputs : "button")?.focus();
}

/** After the next paint, when what an edit adds is there. */
export function afterPaint(action: () => void): void {
  requestAnimationFrame(() => setTimeout(action));
}
