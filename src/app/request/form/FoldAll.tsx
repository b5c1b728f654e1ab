import type { Side } from "../../domain/form/place";
import { Icon } from "../../ui/Icon";
import { setOpen, useIsAnyOpen } from "./folds";

/** Folds every section, or opens them all where none stands open. */
export function FoldAll({
  side,
  sections,
}: {
  side: Side;
  sections: readonly { id: string; isOpen: boolean }[];
}) {
  const isAnyOpen = useIsAnyOpen(side, sections);
  const label = isAnyOpen ? "Fold all sections" : "Open all sections";
  return (
    <button
      type="button"
      className="field-remove"
      aria-label={label}
      title={label}
      onClick={() =>
        setOpen(
          side,
          sections.map(({ id }) => id),
          !isAnyOpen,
        )
      }
    >
      <Icon name={isAnyOpen ? "fold" : "unfold"} />
    </button>
  );
}
