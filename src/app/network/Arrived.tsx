import type { NetworkAddress } from "../../runtime/gateway/types";
import { count } from "../domain/values";
import { LongText } from "../ui/LongText";

/** More lines than anybody reads. */
const mostLines = 200;

const failures: Record<NetworkAddress["failed"][number], string> = {
  absent: "nothing has this address",
  refused: "nobody listens",
  queueFull: "the accept queue is full",
  noAnswer: "no answer came",
};

/** What came of an address in the last run: lines, each JSON line folded, and what never arrived. */
export function Arrived({ seen: { failed, lines, connections } }: { seen: NetworkAddress }) {
  const lost = connections.filter((connection) => connection.lost !== "");
  return (
    <>
      {failed.map((why, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: failures have no other name than their place
        <p key={index} className="tone-bad">
          Not connected: {failures[why]}.
        </p>
      ))}
      {lines.length > 0 && (
        <ol className="arrived" aria-label="Lines that arrived">
          {lines.slice(0, mostLines).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
            <li key={index}>
              <Line text={line} />
            </li>
          ))}
        </ol>
      )}
      {lines.length > mostLines && <p className="quiet">{count(lines.length - mostLines, "more line")}</p>}
      {lines.length === 0 && connections.length > 0 && <p className="quiet">Nothing arrived.</p>}
      {lost.map(({ connection, lost: text }) => (
        <p key={connection} className="lost">
          <b className="tone-bad">Lost</b> <LongText text={text.replace(/\n$/, "")} most={200} />
        </p>
      ))}
    </>
  );
}

function Line({ text }: { text: string }) {
  const value = jsonOf(text);
  if (value === null) return <LongText text={text} most={300} />;
  return (
    <details>
      <summary>{text}</summary>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

/** The object or list that a line is as JSON; null where it is none. */
function jsonOf(text: string): object | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}
