import type { Side } from "../../domain/form/place";
import { useStore } from "../../store/store";
import { prefer, reveal } from "../../store/viewActions";

/** Stands in place of the form while its JSON is broken, and leads to where it is. */
export function Unreadable({ side }: { side: Side }) {
  const mark = useStore(({ marks }) => marks.find(({ document }) => document === side));
  return (
    <div className="empty">
      <p>The JSON cannot be read at the moment, so there is no form of it.</p>
      {mark && <p className="tone-bad">{mark.label}</p>}
      <button
        type="button"
        className="button small outlined"
        onClick={() => (mark ? reveal({ document: side, line: mark.line }) : prefer({ fields: "json" }))}
      >
        {mark ? `Go to line ${mark.line} of the JSON` : "Show the JSON"}
      </button>
    </div>
  );
}
