import { create } from "zustand";
import type { Side } from "../../domain/form/place";

interface Folds {
  /** Whether a section stands open, by side and section; where a person has not said it, it is as it was at first. */
  open: Readonly<Record<string, boolean>>;
}

const useFolds = create<Folds>(() => ({ open: {} }));

const keyOf = (side: Side, section: string) => `${side} ${section}`;

/** Whether a section stands open; lasts while the page does. */
export function useIsOpen(side: Side, section: string, atFirst: boolean): boolean {
  return useFolds(({ open }) => open[keyOf(side, section)] ?? atFirst);
}

/** Whether any of some sections does; `isOpen` is how each was at first. */
export function useIsAnyOpen(side: Side, sections: readonly { id: string; isOpen: boolean }[]): boolean {
  return useFolds(({ open }) => sections.some(({ id, isOpen }) => open[keyOf(side, id)] ?? isOpen));
}

export function setOpen(side: Side, sections: readonly string[], isOpen: boolean): void {
  useFolds.setState(({ open }) => ({
    open: { ...open, ...Object.fromEntries(sections.map((one) => [keyOf(side, one), isOpen])) },
  }));
}
