import type { HttpAnswer } from "../../runtime/gateway/types";
import type { Target } from "../../worker/debug/client";
import { WhatWrote } from "../ui/WhatWrote";

const statusField: Target = { kind: "field", path: "Request.Response.HTTPStatusCode" };

/** What goes over the wire to the client; a note where that is not what a script wrote, and why there may be none. */
export function Answer({
  http,
  note,
  noAnswer,
}: {
  http: HttpAnswer | null;
  note: string | null;
  noAnswer: string;
}) {
  return (
    <div className="answer">
      <h3>The client gets</h3>
      {http ? (
        <>
          <p className="answer-status">
            <b className={http.status < 400 ? "tone-good" : "tone-warn"}>{http.status}</b> {http.reason}
            <WhatWrote target={statusField} what="the status that the client gets" />
          </p>
          {note && <p className="answer-note tone-warn">{note}</p>}
          {http.body === "" ? <p className="quiet">no body</p> : <pre className="verbatim">{http.body}</pre>}
        </>
      ) : (
        <p className="tone-bad">{noAnswer}</p>
      )}
    </div>
  );
}
