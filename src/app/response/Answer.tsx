import type { HttpAnswer } from "../../runtime/gateway/types";

/** What goes over the wire to the client; a note where that is not what a script wrote. */
export function Answer({ http, note }: { http: HttpAnswer | null; note: string | null }) {
  return (
    <div className="answer">
      <h3>The client gets</h3>
      {http ? (
        <>
          <p className="answer-status">
            <b className={http.status < 400 ? "tone-good" : "tone-warn"}>{http.status}</b> {http.reason}
          </p>
          {note && <p className="answer-note tone-warn">{note}</p>}
          {http.body === "" ? (
            <p className="quiet">no body</p>
          ) : (
            <pre className="answer-body">{http.body}</pre>
          )}
        </>
      ) : (
        <p className="tone-bad">No answer: the gateway process is gone or blocked.</p>
      )}
    </div>
  );
}
