import { saveCaseFile } from "../files/caseFile";
import { setDrawer } from "../store/drawer";
import "../share/Share.css";

/** The browser has no room for the draft: a file has. */
export default function FullBanner() {
  return (
    <aside className="banner warn" aria-label="No room">
      <p role="alert">
        The browser has no room to keep this draft: it would be gone with this tab. Save it as a file, or
        delete old cases and versions.
      </p>
      <div className="banner-actions">
        <button type="button" className="button go" onClick={saveCaseFile}>
          Save as a case file
        </button>
        <button type="button" className="button" onClick={() => setDrawer("history")}>
          Make room
        </button>
      </div>
    </aside>
  );
}
