import { createContext, useContext } from "react";
import type { Json, JsonObject } from "../../../runtime/gateway/types";
import type { FormField } from "../../domain/form/fields";
import type { FormPlace } from "../../domain/form/place";
import { isSame, isSamePath, type Path, valueAt } from "../../domain/form/tree";
import type { Mark } from "../../domain/marks";
import { editField } from "../../store/formActions";

/** A field that the form tells about. */
export interface About {
  path: Path;
  item: FormField;
}

/** What every row of a form knows of the whole. */
export interface FormState extends FormPlace {
  root: JsonObject;
  /** What an operation's overlay is laid over; null for the request itself. */
  below: JsonObject | null;
  /** The fields as a script sees them: the overlay's, else those below it. */
  seen: JsonObject;
  /** The document where the case began; null where nobody knows. */
  base: JsonObject | null;
  marks: Mark[];
  /** Words that what is shown must hold. */
  words: readonly string[];
  /** Shows only what differs from where the case began. */
  onlyChanged: boolean;
  /** The field that the form leads to or led to last; it is on the page however many stand around it. */
  wantedPath: Path | null;
  /** Values of fields that were switched off, by path, to be there when they are switched on again. */
  switchedOff: Map<string, Json>;
  tellAbout(about: About): void;
  /** Says to assistive technology, and in the form's foot, what an action did. */
  say(sentence: string): void;
}

export const FormContext = createContext<FormState | null>(null);

/** One value of the form: what it is, what it was, and how to change it. */
export function useValue(path: Path) {
  const { side, root, below, seen, base, marks } = useForm();
  const value = valueAt(root, path);
  const before = base ? valueAt(base, path) : undefined;
  return {
    value,
    /** The value that a script sees. */
    effective: valueAt(seen, path),
    inherited: below ? valueAt(below, path) : undefined,
    before,
    isChanged: base !== null && isItemOf(base, path) && !isSame(before, value),
    mistake: marks.find((mark) => mark.path && isSamePath(mark.path, path))?.label,
    set: (next: Json | undefined) => editField(side, path, next),
    reset: () => editField(side, path, before),
  };
}

/** Whether the items of lists that a path leads through are there; those of a new one are not changed one by one. */
function isItemOf(base: JsonObject, path: Path): boolean {
  return path.every(
    (key, at) => typeof key === "string" || valueAt(base, path.slice(0, at + 1)) !== undefined,
  );
}

export function useForm(): FormState {
  return useContext(FormContext)!;
}

/** A path as an attribute that leads to its row. */
export const pathKey = (path: Path) => JSON.stringify(path);

/** A path as people write it. */
export const pathName = (path: Path) => path.join(".");
