import { type RefObject, useEffect, useState } from "react";
import type { Side } from "../../domain/form/place";
import type { Path } from "../../domain/form/tree";
import { litMs } from "../../editor/lit";
import { setStore, useStore } from "../../store/store";
import { pathKey } from "./FormContext";
import { afterPaint, focusFirst } from "./focus";
import { setOpen } from "./folds";

/**
 * Leads to the field that a mistake elsewhere on the page names: opens its section, shows it and moves the focus.
 * @returns the path of the field that it leads to or led to last
 */
export function useWantedField(
  side: Side,
  body: RefObject<HTMLElement | null>,
  showAll: () => void,
): Path | null {
  const [path, setPath] = useState<Path | null>(null);
  const wanted = useStore(({ wantedField }) => (wantedField?.document === side ? wantedField : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: showAll is another function at every render
  useEffect(() => {
    if (!wanted) return;
    setStore({ wantedField: null });
    setPath(wanted.path);
    showAll();
    setOpen(side, ["Request", String(wanted.path[0])], true);
    afterPaint(() => leadTo(body.current, wanted.path));
  }, [wanted, side, body]);
  return path;
}

/** The row of a path, or of what is nearest around it. */
function leadTo(body: HTMLElement | null, path: Path): void {
  if (!body) return;
  for (let length = path.length; length > 0; length--) {
    const row = body.querySelector(`[data-path="${CSS.escape(pathKey(path.slice(0, length)))}"]`);
    if (!row) continue;
    row.scrollIntoView({ block: "center" });
    const wrong = row.querySelector<HTMLElement>("[aria-invalid='true']");
    if (wrong) wrong.focus();
    else focusFirst(row.matches(".section") ? row.querySelector(".section-body") : row);
    row.classList.add("field-lit");
    setTimeout(() => row.classList.remove("field-lit"), litMs);
    return;
  }
}
