import { contextOf, type Side } from "../../domain/form/place";
import { resetFields } from "../../store/formActions";
import { Icon } from "../../ui/Icon";
import { FoldAll } from "./FoldAll";
import { isUndo } from "./undoKey";

interface Props {
  side: Side;
  query: string;
  onSearch(query: string): void;
  /** How many fields differ from where the case began. */
  changed: number;
  onlyChanged: boolean;
  onOnlyChanged(only: boolean): void;
  /** Every section, and whether it stands open at first. */
  sections: readonly { id: string; isOpen: boolean }[];
  /** Null until the history of the document is there. */
  onStep: ((direction: "undo" | "redo") => void) | null;
  say(sentence: string): void;
}

/** Search, and what there is to do with the fields together. */
export function FormHead(props: Props) {
  const { side, query, onSearch, sections, onStep } = props;
  const what = side === "request" ? `what ${contextOf(side)} sees` : "what the operation did";
  return (
    <div className="form-head">
      <input
        type="search"
        className="form-search"
        aria-label="Search the fields"
        placeholder={`Search ${what}`}
        title="By name, meaning or value"
        value={query}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={(event) => {
          if (query === "") return;
          // Undo is the input's own while there are words in it.
          if (isUndo(event)) event.stopPropagation();
          else if (event.key === "Escape") {
            event.stopPropagation();
            onSearch("");
          }
        }}
      />
      <Changed {...props} />
      {onStep && <Steps onStep={onStep} />}
      <FoldAll side={side} sections={sections} />
    </div>
  );
}

/** Shows only what was changed, and brings it back. */
function Changed({ side, changed, onlyChanged, onOnlyChanged, say }: Props) {
  if (changed === 0 && !onlyChanged) return null;
  return (
    <>
      <button
        type="button"
        className="form-changed"
        aria-pressed={onlyChanged}
        aria-label={`${changed} changed, show only these`}
        title="Show only what differs from where the case began"
        onClick={() => onOnlyChanged(!onlyChanged)}
      >
        {changed} changed
      </button>
      <button
        type="button"
        className="field-reset"
        aria-label="Reset all fields"
        title="Back to where the case began, all fields"
        disabled={changed === 0}
        onClick={() => {
          resetFields(side);
          onOnlyChanged(false);
          say("All fields are as the case began.");
        }}
      >
        <Icon name="restart" />
      </button>
    </>
  );
}

/** Undo and redo for fingers; keyboards have keys for them. */
function Steps({ onStep }: { onStep(direction: "undo" | "redo"): void }) {
  return (["undo", "redo"] as const).map((direction) => (
    <button
      key={direction}
      type="button"
      className={`form-step form-${direction}`}
      aria-label={direction === "undo" ? "Undo" : "Redo"}
      onClick={() => onStep(direction)}
    >
      <Icon name="undo" />
    </button>
  ));
}
