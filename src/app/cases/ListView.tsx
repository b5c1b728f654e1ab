import { count } from "../domain/values";
import { useStore } from "../store/store";
import { Empty } from "../ui/Panel";
import { CaseTree } from "./CaseTree";
import { Details } from "./Details";
import { FileTools } from "./FileTools";
import { undoRemove } from "./library/edit";
import { addWork } from "./library/work";
import { RunBar } from "./RunBar";
import { setCases, useCases } from "./state";

/** The list with what runs it above, and what became of the selected case below. */
export function ListView() {
  const loaded = useCases((state) => state.loaded);
  const isEmpty = useCases(({ cases }) => cases.length === 0);
  const listed = useStore(({ work }) => work.listed === true);
  const query = useCases((state) => state.query);
  if (typeof loaded === "string") return <Empty>{loaded}</Empty>;
  return (
    <>
      <RunBar />
      <div className="drawer-line">
        <input
          type="search"
          className="text-field"
          data-first
          aria-label="Search the cases"
          placeholder="Search the cases"
          value={query}
          onChange={({ target }) => setCases({ query: target.value })}
        />
        <button
          type="button"
          className="button small outlined"
          disabled={listed}
          title={listed ? "The draft is in the list" : "The draft becomes a case of the list"}
          onClick={() => void addWork()}
        >
          Add the draft
        </button>
      </div>
      {loaded && isEmpty ? (
        <Empty>
          <p>Cases that you keep appear here: a request, its scripts, and what must come out.</p>
          <p>
            <button type="button" className="text-button" onClick={() => void addWork()}>
              Keep the draft as the first
            </button>
            , or drop files, a zip or a folder here. Run all then tells which of them still hold.
          </p>
        </Empty>
      ) : (
        <CaseTree />
      )}
      <Removed />
      <Details />
      <FileTools />
    </>
  );
}

function Removed() {
  const removed = useCases((state) => state.removed);
  const [first] = removed;
  return (
    <p role="status" className={first ? "removed" : undefined}>
      {first && (
        <>
          {removed.length === 1 ? `“${first.draft.name || "untitled"}”` : count(removed.length, "case")}{" "}
          deleted.{" "}
          <button type="button" className="text-button" onClick={() => void undoRemove()}>
            Undo
          </button>{" "}
          <button type="button" className="text-button" onClick={() => setCases({ removed: [] })}>
            Close
          </button>
        </>
      )}
    </p>
  );
}
