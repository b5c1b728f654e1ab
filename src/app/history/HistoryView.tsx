import { useEffect, useState } from "react";
import { loaded } from "../cases/library/listed";
import { useCases } from "../cases/state";
import { documentIds, documentNames } from "../domain/documents";
import type { Draft } from "../domain/draft";
import { count } from "../domain/values";
import type { Version } from "../storage/versions";
import { openDraft } from "../store/deskActions";
import { runOpened } from "../store/runOpened";
import { getStore, useStore } from "../store/store";
import { notify } from "../store/viewActions";
import { Empty } from "../ui/Panel";
import { lineDiff, withContext } from "./lineDiff";
import { forget, record, versions } from "./record";
import { timeOf } from "./words";
import "./HistoryView.css";

type Kept = [key: string, version: Version];

/** Earlier versions of each draft: what each has otherwise than the draft, and a way back to it. */
export default function HistoryView() {
  const work = useStore(({ work }) => work);
  const [kept, setKept] = useState<Kept[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    void loaded();
    void versions(true).then((found) => setKept([...found].sort(([, a], [, b]) => b.at - a.at)));
  }, []);
  if (!kept) return <Empty>Loading …</Empty>;
  if (kept.length === 0) {
    return <Empty>Versions of your drafts appear here while you work; each can be restored.</Empty>;
  }
  const found =
    kept.find(([key]) => key === chosen) ??
    kept.find(([, version]) => version.of === work.id && differing(version.draft, work.draft).length > 0);
  const drop = async (keys: string[]) => {
    try {
      await forget(keys);
      setKept(kept.filter(([key]) => !keys.includes(key)));
    } catch (error) {
      notify(`The versions could not be deleted: ${(error as Error).message}`);
    }
  };
  return (
    <div className="history">
      <div className="history-list">
        {groupsOf(kept, work.id).map(([of, own]) => (
          <section key={of} aria-label={own[0]![1].draft.name || "untitled"}>
            <h3>
              <span>{own[0]![1].draft.name || "untitled"}</span>
              {of === work.id ? (
                <span className="tone-quiet">this draft</span>
              ) : (
                <button
                  type="button"
                  className="text-button"
                  onClick={() => void drop(own.map(([key]) => key))}
                >
                  delete {own.length}
                </button>
              )}
            </h3>
            <ul>
              {own.map(([key, version]) => (
                <li key={key}>
                  <button
                    type="button"
                    className="history-row"
                    aria-pressed={key === found?.[0]}
                    onClick={() => setChosen(key)}
                  >
                    <span>{timeOf(version.at)}</span>
                    <span className="quiet">{differenceWords(version.draft, work.draft)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className="history-detail">
        {found ? <Detail kept={found} /> : <Empty>Choose a version to see what restoring it changes.</Empty>}
      </div>
    </div>
  );
}

/** Versions by the draft that they are of, the draft on the desk first. */
function groupsOf(kept: Kept[], current: string | undefined): [string, Kept[]][] {
  const groups = new Map<string, Kept[]>(current === undefined ? [] : [[current, []]]);
  for (const each of kept) groups.set(each[1].of, [...(groups.get(each[1].of) ?? []), each]);
  return [...groups].filter(([, own]) => own.length > 0);
}

const differing = (a: Draft, b: Draft) => documentIds.filter((id) => a.texts[id] !== b.texts[id]);

function differenceWords(version: Draft, draft: Draft): string {
  const documents = differing(version, draft);
  if (documents.length === 0) return version.release === draft.release ? "as it is now" : version.release;
  return documents.map((id) => documentNames[id]).join(", ");
}

function Detail({ kept: [, version] }: { kept: Kept }) {
  const draft = useStore(({ work }) => work.draft);
  const cases = useCases((state) => state.cases);
  const documents = differing(version.draft, draft);
  const restore = async () => {
    const { work } = getStore();
    await record(work, "whole");
    const listed = cases.some(({ id }) => id === version.of);
    openDraft(version.draft, { id: version.of, ...(listed && { listed }) });
    await runOpened();
  };
  return (
    <>
      <div className="history-head">
        <b>
          {version.draft.name || "untitled"}, {timeOf(version.at)}
        </b>
        <button type="button" className="button go" onClick={() => void restore()}>
          Restore
        </button>
      </div>
      <p className="quiet">
        {documents.length === 0 ? (
          "Its texts are those of the draft."
        ) : (
          <>
            Restoring it takes away <span className="diff-sign diff-gone">− lines</span> of the draft as it is
            now and brings back <span className="diff-sign diff-new">+ lines</span>.
          </>
        )}
      </p>
      {documents.map((id) => (
        <section key={id} aria-label={documentNames[id]}>
          <h3>{documentNames[id]}</h3>
          <Difference before={draft.texts[id]} after={version.draft.texts[id]} />
        </section>
      ))}
    </>
  );
}

/** More lines than anybody reads. */
const mostLines = 400;
const signs = { same: " ", gone: "−", new: "+" };

function Difference({ before, after }: { before: string; after: string }) {
  const lines = withContext(lineDiff(before, after));
  return (
    <pre className="history-diff">
      {lines.slice(0, mostLines).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
        <span key={at} className={line ? `diff-${line.kind}` : "quiet"}>
          {line ? `${signs[line.kind]} ${line.text}\n` : "  …\n"}
        </span>
      ))}
      {lines.length > mostLines && `${count(lines.length - mostLines, "more line")}\n`}
    </pre>
  );
}
