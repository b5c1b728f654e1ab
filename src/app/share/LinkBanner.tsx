import { addDrafts } from "../cases/library/edit";
import { run } from "../commands/run";
import { formatShortcut, isMac } from "../commands/shortcut";
import { loadDebugger } from "../debug/load";
import { holdingsOf } from "../domain/cases/holds";
import { type CaseFile, draftOf } from "../domain/draft";
import { count } from "../domain/values";
import { keepAsOwn } from "../store/deskActions";
import { getStore, setStore, useStore } from "../store/store";
import { notifyDone } from "../store/viewActions";
import { leaveLink } from "./open";

/** What came by a link, and what to do with it; nothing of it runs before the person says so. */
export default function LinkBanner() {
  const draft = useStore(({ work }) => work.draft);
  const others = useStore(({ work }) => work.link?.others.length ?? 0);
  const hasRun = useStore(({ shown, live }) => (live ?? shown) !== null);
  const hasAside = useStore(({ aside }) => aside !== null);
  const stops = draft.debug.step !== null || draft.debug.breakpoints.length > 0;
  return (
    <aside className="banner" aria-label="Came by a link">
      <p role="status">
        <b>{draft.name || "A case"}</b> came by a link{hasRun ? "" : " and has not run"}.{" "}
        <span className="quiet banner-more">It holds {holdingsOf(draft, others).join(", ")}.</span>
      </p>
      <div className="banner-actions">
        <button type="button" className={hasRun ? "button" : "button go"} onClick={run.run}>
          {hasRun ? "Run again" : "Run it"}
          <span className="key">{formatShortcut(run.shortcut!, isMac(navigator.platform))}</span>
        </button>
        {stops && (
          <button
            type="button"
            className="button"
            onClick={() => void loadDebugger().then(({ start }) => start())}
          >
            {draft.debug.step === null ? "Debug" : `Debug at step ${draft.debug.step}`}
          </button>
        )}
        <button type="button" className="button" onClick={() => void keepLink()}>
          Keep {others > 0 ? `all ${others + 1}` : "it"}
        </button>
        <button type="button" className="button plain" onClick={() => void leaveLink()}>
          {hasAside ? "Back to my own work" : "Leave it"}
        </button>
      </div>
    </aside>
  );
}

/** Makes the case one's own and puts what came along into the list, in a folder of its own. */
async function keepLink(): Promise<void> {
  const { work } = getStore();
  const others = (work.link?.others ?? []) as CaseFile[];
  if (others.length > 0) {
    const folder = `from a link/${(work.draft.name || "untitled").replaceAll("/", "-")}`;
    const drafts = [work.draft, ...others.map(draftOf)].map((draft) => ({ folder, draft }));
    const [id] = (await addDrafts(drafts)) ?? [];
    if (id === undefined) return;
    setStore(({ work: now }) => ({ work: { ...now, id, listed: true }, drawer: "cases" }));
    notifyDone(`${count(others.length + 1, "case")} are in the list now, in “${folder}”.`);
  }
  keepAsOwn();
}
