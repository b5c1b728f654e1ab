import { rename } from "../store/deskActions";
import { useStore } from "../store/store";

const keptWords = {
  saved: "saved",
  unsaved: "saving",
  failed: "not saved",
};

/** The case's name, to be edited in place, and whether the draft is kept. */
export function CaseName() {
  const name = useStore(({ work }) => work.draft.name);
  const edited = useStore(({ work }) => work.edited);
  const kept = useStore((store) => store.kept);
  return (
    <div className="case-name">
      <span className="quiet" aria-hidden="true">
        /
      </span>
      <span className="case-name-field" data-text={name || "untitled"}>
        <input
          aria-label="Name of the case"
          value={name}
          size={1}
          placeholder="untitled"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => rename(event.target.value)}
          onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        />
      </span>
      {(edited || kept === "failed") && (
        <span className={kept === "failed" ? "chip tone-bad" : "chip"}>{keptWords[kept]}</span>
      )}
    </div>
  );
}
