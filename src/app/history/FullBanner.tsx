import { saveCaseFile } from "../files/caseFile";
import { setDrawer } from "../store/drawer";

/** The browser has no room for the draft: a file has. */
export default function FullBanner() {
  return (
    <aside className="banner warn" aria-label="No room">
      <p role="alert">
        The browser has no room to keep this draft, or is not allowed to: it would be gone with this tab. Save
        it as a file; what there was room for is in the history.
      </p>
      <div className="banner-actions">
        <button type="button" className="button go" onClick={saveCaseFile}>
          Save as a case file
        </button>
        <button type="button" className="button" onClick={() => setDrawer("history")}>
          Open the history
        </button>
      </div>
    </aside>
  );
}
