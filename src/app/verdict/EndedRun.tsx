import { documentIds } from "../domain/documents";
import type { Verdict } from "../domain/verdict";
import type { ShownRun } from "../store/run";
import { reveal } from "../store/viewActions";
import { verdictOfEnding } from "./ending";
import { Way } from "./Way";

export function EndedRun({ shown }: { shown: ShownRun }) {
  const verdict = verdictOfEnding(shown.ending);
  const { ending } = shown;
  return (
    <>
      {ending.kind === "finished" && <Way result={ending.result} request={shown.case?.request} />}
      {verdict.tone !== "good" && <Trouble verdict={verdict} />}
    </>
  );
}

function Trouble({ verdict }: { verdict: Verdict }) {
  const { at, title, quote, reason, fix, tone } = verdict;
  const document = documentIds.find((id) => id === at?.context);
  return (
    <div className={`trouble trouble-${tone}`}>
      <p className="trouble-title">
        <b className={`tone-${tone}`}>{title}</b>
        {at && document && (
          <button type="button" className="button small" onClick={() => reveal({ document, line: at.line })}>
            Go to line {at.line}
          </button>
        )}
      </p>
      {quote && <pre className="trouble-quote">{quote}</pre>}
      {reason && <p>{reason}</p>}
      {fix && <p className="trouble-fix">{fix}</p>}
    </div>
  );
}
