import { settleTabs } from "../store/keep";
import { runOpened } from "../store/runOpened";
import { record } from "./record";

/** Another tab has kept another draft: the person says which of the two goes on. */
export default function TabsBanner() {
  const settle = async (choice: "theirs" | "mine") => {
    const given = settleTabs(choice);
    if (given) await record(given, "whole");
    if (choice === "theirs") await runOpened();
  };
  return (
    <aside className="banner" aria-label="Another tab">
      <p role="alert">
        Another tab has changed the draft. This tab's is kept here only, until you choose; the other goes into
        the history.
      </p>
      <div className="banner-actions">
        <button type="button" className="button" onClick={() => void settle("mine")}>
          Keep this tab's
        </button>
        <button type="button" className="button" onClick={() => void settle("theirs")}>
          Take the other tab's
        </button>
      </div>
    </aside>
  );
}
