import type { CaseResult } from "../../worker/client";
import { documentIds } from "../domain/documents";
import { type Happening, happenings } from "../domain/happenings";
import { count, formatMs } from "../domain/values";
import { shownStep } from "../store/rewind";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";

/** More rows than anybody reads. */
const mostRows = 300;
const defaultClock = "2026-01-01T00:00:00Z";

/** What the hooks logged and what happened on the network, in the order of the run; a line leads to the script. */
export function Timeline({ result }: { result: CaseResult }) {
  const clock = useStore(({ shown }) => shown?.case?.clock);
  const start = Date.parse(typeof clock === "string" ? clock : defaultClock);
  const all = happenings(result, start);
  if (all.every(({ address }) => address === null)) return null;
  return (
    <details className="network-timeline">
      <summary>Timeline: {count(all.length, "event")}</summary>
      <table aria-label="Timeline of hooks and network">
        <thead>
          <tr>
            <th scope="col">after</th>
            <th scope="col">what</th>
            <th scope="col">text</th>
            <th scope="col">line</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, mostRows).map((happening, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no other name than their place
            <Row key={index} happening={happening} />
          ))}
        </tbody>
      </table>
      {all.length > mostRows && <p className="quiet">{count(all.length - mostRows, "more event")}</p>}
    </details>
  );
}

function Row({ happening }: { happening: Happening }) {
  const { context, atMs, address, what, text, tone, line, step } = happening;
  const caret = useStore((store) => store.caret);
  const stands = useStore(shownStep);
  const document = documentIds.find((id) => id === context);
  const follow = () => document && line !== null && reveal({ document, line });
  const isAtCaret = caret?.document === context && caret.line === line && line !== null;
  return (
    <tr
      className={[isAtCaret && "at-caret", stands !== null && step === null && "later"]
        .filter(Boolean)
        .join(" ")}
      onClick={follow}
      title={step === null ? undefined : `Step ${step} of ${context}`}
    >
      <td>{atMs === null ? "" : formatMs(atMs)}</td>
      <td className={`tone-${tone}`} title={address ?? undefined}>
        {what}
      </td>
      <td>
        <LongText text={text} most={120} />
      </td>
      <td>
        <span className="quiet">{context.replace("Request", "")}</span>
        <LineLink line={line} what={`${context}: ${what}`} onFollow={follow} />
      </td>
    </tr>
  );
}
