import type { Status } from "../../../runtime/gateway/types";
import type { StormFinding, StormReport } from "../../../worker/suite/client";
import { statusWords } from "../../domain/outcome";
import { releaseEntry } from "../../domain/releases";
import { count } from "../../domain/values";
import { useStore } from "../../store/store";
import { LongText } from "../../ui/LongText";
import { Empty } from "../../ui/Panel";
import { StartStop } from "../StartStop";
import { keepFinding, openFinding, search, stopSearch, useNilStorm } from "./run";
import "./NilStormView.css";

/** Searches for the smallest request that makes the draft's scripts fail. */
export default function NilStormView() {
  const draft = useStore(({ work }) => work.draft);
  const { running, report, of, seed } = useNilStorm();
  const { label, version } = releaseEntry(draft.release);
  const isOther = of !== null && (of.texts !== draft.texts || of.release !== draft.release);
  return (
    <>
      <p className="storm-what">
        <b>{draft.name || "untitled"}</b>{" "}
        <span className="quiet">
          as {label} {version} could send it: fields missing, odd bytes, huge sizes, empty and huge maps
        </span>
      </p>
      <StartStop
        label="Search"
        running={running}
        onStart={() => void search(draft, report && !isOther ? seed + 1 : seed)}
        onStop={stopSearch}
      >
        {report && (
          <>
            <b className={report.findings.length > 0 ? "tone-bad" : "tone-good"}>
              {report.findings.length > 0
                ? `${count(report.findings.length, "way")} to fail`
                : "Nothing fails"}
            </b>
            <span className="quiet">
              {" "}
              in {count(report.runs, "request")}, seed {report.seed}
              {!report.complete && ", stopped"}
              {isOther && "; the draft has changed since"}
            </span>
          </>
        )}
      </StartStop>
      <div className="drawer-scroll">
        {report && report.findings.length > 0 ? (
          <ul className="storm" aria-label="Ways to fail">
            {report.findings.map((finding) => (
              <Row key={`${finding.context} ${finding.line} ${finding.message}`} finding={finding} />
            ))}
          </ul>
        ) : (
          <Empty>{nothingFound(report, running !== null)}</Empty>
        )}
      </div>
    </>
  );
}

/** Why no finding is shown. */
function nothingFound(report: StormReport | null, isRunning: boolean): string {
  if (isRunning) return "No request has made a script fail so far.";
  if (!report)
    return "Requests that make a script end with an error, crash the gateway, or break a limit appear here, each shrunk to the smallest difference from the draft's own request.";
  return report.complete
    ? "No request that was tried makes a script fail, crashes the gateway or breaks a limit. Searching again tries others."
    : "No request made a script fail until you stopped. Searching again tries others.";
}

function Row({ finding }: { finding: StormFinding }) {
  const kept = useNilStorm((state) =>
    [...state.kept].some(({ message, line }) => sameAs(finding, message, line)),
  );
  const { context, status, line, message, edits } = finding;
  return (
    <li>
      <p>
        <span className="tone-bad">{statusWords(status as Status).short}</span> in {context}
        {line !== null && ` at line ${line}`}: <LongText text={message} most={300} />
      </p>
      <ul>
        {edits.length === 0 && <li className="quiet">The draft's own request does it.</li>}
        {edits.map(({ path, words }) => (
          <li key={path}>
            <code>{path}</code>{" "}
            <del>
              <LongText text={words.before} />
            </del>
            {" → "}
            <ins>
              <LongText text={words.after} />
            </ins>
          </li>
        ))}
      </ul>
      <div className="storm-actions">
        <button
          type="button"
          className="button small outlined"
          disabled={kept}
          onClick={() => void keepFinding(finding)}
        >
          {kept ? "Kept" : "Keep as a case"}
        </button>
        <button type="button" className="button small" onClick={() => void openFinding(finding)}>
          Open it
        </button>
      </div>
    </li>
  );
}

/** A report is made anew with each portion; a finding is the same where it says the same. */
function sameAs(finding: StormFinding, message: string, line: number | null): boolean {
  return finding.message === message && finding.line === line;
}
