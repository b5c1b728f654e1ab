import { useState } from "react";
import type { MutationReport, Survivor } from "../../../runtime/cases/mutation";
import { count } from "../../domain/values";
import { LineLink } from "../../ui/LineLink";
import { LongText } from "../../ui/LongText";
import { Empty } from "../../ui/Panel";
import { jumpTo } from "../jump";
import { NoCases } from "../NoCases";
import { everything, inScope, ScopeChoice } from "../Scope";
import { StartStop } from "../StartStop";
import { useCases } from "../state";
import { checkMutants, stopMutants, useMutants } from "./run";
import "./MutantsView.css";

/** Makes small mistakes in the scripts and shows those that no case notices. */
export default function MutantsView() {
  const { running, report } = useMutants();
  const cases = useCases((state) => state.cases);
  const [scope, setScope] = useState(everything);
  const chosen = inScope(cases, scope);
  return (
    <>
      <StartStop
        label={`Check ${count(chosen.length, "case")}`}
        scope={<ScopeChoice scope={scope} onScope={setScope} />}
        disabled={chosen.length === 0}
        running={running}
        onStart={() => void checkMutants(chosen)}
        onStop={stopMutants}
      >
        {report && <Score report={report} />}
      </StartStop>
      <div className="drawer-scroll">
        {report ? (
          <Report report={report} />
        ) : (
          <Empty>
            <p>
              Would your cases notice a mistake? Each check makes a small one in a script, such as a line left
              out or a condition turned around, and runs the cases that expect something. Mistakes that no
              case notices appear here.
            </p>
            <NoCases />
          </Empty>
        )}
      </div>
    </>
  );
}

function Score({ report: { score, killed, timedOut, survived, complete } }: { report: MutationReport }) {
  if (score === null) return <span className="quiet">Nothing could be judged.</span>;
  const judged = killed + timedOut + survived;
  return (
    <>
      <b className={score === 1 ? "tone-good" : "tone-warn"}>{Math.floor(score * 100)} %</b>
      <span className="quiet">
        {" "}
        of {count(judged, "mistake")} noticed{complete ? "" : "; stopped before the end"}
      </span>
    </>
  );
}

function Report({ report: { scripts, unused, survived } }: { report: MutationReport }) {
  const cases = useCases((state) => state.cases);
  const nameOf = (id: string) => cases.find((each) => each.id === id)?.draft.name || "untitled";
  return (
    <>
      {scripts.length === 0 && (
        <Empty>
          No mistake could be judged: that needs a case with a script that expects something, and meets it.
        </Empty>
      )}
      {survived === 0 && scripts.length > 0 && (
        <p className="mutants-all tone-good">No mistake went unnoticed.</p>
      )}
      {survived > 0 && <p className="mutants-lead">Your cases would not notice if …</p>}
      {scripts
        .filter(({ survivors }) => survivors.length > 0)
        .map(({ context, cases: ids, survivors, script }) => (
          <section key={`${context} ${script}`} className="mutants" aria-label={context}>
            <h3>
              {context}{" "}
              <span className="quiet">
                {ids.length === 1 ? `of ${nameOf(ids[0]!)}` : `of ${ids.length} cases`}
              </span>
            </h3>
            <ul>
              {survivors.map((survivor) => (
                <Row
                  key={`${survivor.range.start} ${survivor.kind} ${survivor.after}`}
                  survivor={survivor}
                  onFollow={() => void jumpTo(ids[0]!, context, survivor.line)}
                />
              ))}
            </ul>
          </section>
        ))}
      {unused.length > 0 && (
        <details className="mutants">
          <summary className="quiet">{count(unused.length, "case")} took no part</summary>
          <ul>
            {unused.map(({ id, why }) => (
              <li key={id}>
                <b>{nameOf(id)}</b>: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Row({ survivor, onFollow }: { survivor: Survivor; onFollow(): void }) {
  const { line, mistake, why, before } = survivor;
  return (
    <li>
      <LineLink line={line} what="which could be otherwise" onFollow={onFollow} />
      <div>
        <p>
          <Quoting text={mistake} />
        </p>
        {!mistake.includes("`") && (
          <p>
            <code>
              <LongText text={before} />
            </code>
          </p>
        )}
        <p className="quiet">{why}</p>
      </div>
    </li>
  );
}

/** A text in which backticks stand around code. */
function Quoting({ text }: { text: string }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
  return text.split("`").map((part, at) => (at % 2 === 0 ? part : <code key={at}>{part}</code>));
}
