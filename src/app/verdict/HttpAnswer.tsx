import type { CaseResult } from "../../worker/client";

/** The status that the client gets, if it gets any. */
export function HttpAnswer({ http }: Pick<CaseResult, "http">) {
  if (!http) return <b className="tone-bad">no answer</b>;
  return (
    <b className={http.status < 400 ? "tone-good" : "tone-warn"}>
      {http.status} {http.reason}
    </b>
  );
}
