import { createContext, useContext } from "react";
import type { JsonObject } from "../../../runtime/gateway/types";
import type { FormPlace } from "../../domain/form/fields";
import { isSame, isSamePath, type Path, valueAt } from "../../domain/form/tree";
import type { Mark } from "../../domain/marks";
import { editField } from "../../store/formActions";

/** What every row of a form knows of the whole. */
export interface FormState extends FormPlace {
  root: JsonObject;
  /** What an operation's overlay is laid over; null for the request itself. */
  below: JsonObject | null;
  /** The document where the case began; null where nobody knows. */
  base: JsonObject | null;
  marks: Mark[];
  query: string;
}

export const FormContext = createContext<FormState | null>(null);

/** One value of the form: what it is, what it was, and how to change it. */
export function useValue(path: Path) {
  const { side, root, below, base, marks } = useContext(FormContext)!;
  const value = valueAt(root, path);
  const inherited = below ? valueAt(below, path) : undefined;
  const before = base ? valueAt(base, path) : undefined;
  return {
    value,
    /** The value that a script sees: the overlay's, else that below it. */
    effective: value === undefined ? inherited : value,
    inherited,
    before,
    isChanged: base !== null && !isSame(before, value),
    mistake: marks.find((mark) => mark.path && isSamePath(mark.path, path))?.label,
    set: (next: typeof value) => editField(side, path, next),
    reset: () => editField(side, path, before),
  };
}

export function useForm(): FormState {
  return useContext(FormContext)!;
}
