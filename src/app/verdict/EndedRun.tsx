import { documentIds } from "../domain/documents";
import type { Verdict } from "../domain/verdict";
import type { ShownRun } from "../store/run";
import { reveal, setView } from "../store/viewActions";
import { WhatWrote } from "../ui/WhatWrote";
import { verdictOfRun } from "./ending";
import { Mistakes } from "./Mistakes";
import { Way } from "./Way";

/** The way of the request and, where something went wrong, what and what to do about it. */
export function EndedRun({ shown }: { shown: ShownRun }) {
  const verdict = verdictOfRun(shown);
  const { ending, marks } = shown;
  const isCaseWrong = ending.kind === "refused" || ending.kind === "unreadable";
  return (
    <>
      {ending.kind === "finished" && <Way result={ending.result} request={shown.case?.request} />}
      {verdict.tone !== "good" && (
        <div className={`trouble trouble-${verdict.tone}`}>
          <Trouble verdict={verdict} log={shown.log} />
          {isCaseWrong && <Mistakes marks={marks} />}
        </div>
      )}
    </>
  );
}

function Trouble({ verdict, log }: { verdict: Verdict; log: ShownRun["log"] }) {
  const { title, quote, reason, fix, tone, at } = verdict;
  const told = at ? log.findLastIndex(({ level, context }) => level === 1 && context === at.context) : -1;
  return (
    <>
      <p className="trouble-title">
        <b className={`tone-${tone}`}>{title}</b>
        <Lead verdict={verdict} />
        {told >= 0 && <WhatWrote target={{ kind: "log", index: told }} what="the error" />}
      </p>
      {quote && <pre className="trouble-quote">{quote}</pre>}
      {reason && <p>{reason}</p>}
      {fix && <p className="trouble-fix">{fix}</p>}
    </>
  );
}

/** Where to look next: the line that failed, or the expectations that are not met. */
function Lead({ verdict: { at, unmet } }: { verdict: Verdict }) {
  const document = documentIds.find((id) => id === at?.context);
  if (at && document) {
    return (
      <button
        type="button"
        className="button small outlined"
        onClick={() => reveal({ document, line: at.line })}
      >
        Go to line {at.line}
      </button>
    );
  }
  if (!unmet) return null;
  return (
    <button type="button" className="button small outlined" onClick={() => setView("finding", "tests")}>
      Show them
    </button>
  );
}
