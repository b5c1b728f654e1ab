import { responseAt } from "../domain/debug/rewind";
import { answerNote, responseRows, whyNoAnswer } from "../domain/response";
import { stopped } from "../store/debug";
import { shownStep } from "../store/rewind";
import { isRunning, shownResult } from "../store/selectors";
import { useStore } from "../store/store";
import { Empty, Panel } from "../ui/Panel";
import { Answer } from "./Answer";
import { FieldRow } from "./FieldRow";
import "./ResponsePanel.css";

export function ResponsePanel() {
  const shown = useStore((store) => store.shown);
  const result = useStore(shownResult);
  const outline = useStore((store) => stopped(store)?.outline);
  const step = useStore(shownStep);
  const running = useStore(isRunning);
  const ended = result && responseRows(shown?.case?.request, result);
  const rows =
    ended && outline && step !== null ? responseAt(ended, outline, step, shown?.case?.operation) : ended;
  return (
    <Panel
      id="response"
      title="Response"
      aside={
        result && (
          <span className="panel-says">
            {step === null ? "before → after" : `as at step ${step.toLocaleString("en")}`}
          </span>
        )
      }
    >
      {result ? (
        <div className="panel-body response-body" data-rewound={step !== null || undefined}>
          <dl className="response-fields">
            {rows?.map((row) => (
              <FieldRow key={row.field} row={row} />
            ))}
          </dl>
          <Answer http={result.http} note={answerNote(result)} noAnswer={whyNoAnswer(result)} />
        </div>
      ) : (
        <Empty>
          {shown && !running ? "This run gave no response." : "What the client gets appears here."}
        </Empty>
      )}
    </Panel>
  );
}
