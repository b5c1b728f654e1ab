import { answerNote, responseRows, whyNoAnswer } from "../domain/response";
import { isRunning, shownResult } from "../store/selectors";
import { useStore } from "../store/store";
import { Empty, Panel } from "../ui/Panel";
import { Answer } from "./Answer";
import { FieldRow } from "./FieldRow";
import "./ResponsePanel.css";

export function ResponsePanel() {
  const shown = useStore((store) => store.shown);
  const result = useStore(shownResult);
  const running = useStore(isRunning);
  return (
    <Panel id="response" title="Response" aside={result && <span>before → after</span>}>
      {result ? (
        <div className="panel-body response-body">
          <dl className="response-fields">
            {responseRows(shown?.case?.request, result).map((row) => (
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
