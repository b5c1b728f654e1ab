import type { CaseResult } from "../../worker/client";
import { loadDebugger } from "../debug/load";
import { documentIds } from "../domain/documents";
import { type Happening, happenings } from "../domain/happenings";
import { count } from "../domain/values";
import { stopped } from "../store/debug";
import { laterIn, shownStep } from "../store/rewind";
import { getStore, useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { ColumnHeads } from "../ui/ColumnHeads";
import { LineLink } from "../ui/LineLink";
import { LongText } from "../ui/LongText";
import { WhatWrote } from "../ui/WhatWrote";
import { selectEvent, useSelectedEvent } from "./selectedEvent";

/** More rows than anybody reads. */
const mostRows = 300;
const defaultClock = "2026-01-01T00:00:00Z";

/** What the hooks logged and what happened on the network, in the order of the run; a row leads to its line and step. */
export function Timeline({ result }: { result: CaseResult }) {
  const clock = useStore(({ shown }) => shown?.case?.clock);
  const all = happenings(result, Date.parse(typeof clock === "string" ? clock : defaultClock));
  const selected = useSelectedEvent(result);
  if (all.every(({ address }) => address === null)) return null;
  const ranks = ranksOf(all);
  return (
    <details className="network-timeline">
      <summary>Timeline: {count(all.length, "event")}</summary>
      <table aria-label="Timeline of hooks and network">
        <ColumnHeads of={["after", "what", "text", "line"]} />
        <tbody>
          {all.slice(0, mostRows).map((happening) => (
            <Row
              key={`${happening.address !== null} ${happening.place}`}
              happening={happening}
              rank={ranks.get(happening) ?? null}
              isSelected={selected !== null && ranks.get(happening) === selected}
              onSelect={(rank) => selectEvent(result, rank)}
            />
          ))}
        </tbody>
      </table>
      {selected !== null && (
        <p>
          <button type="button" className="text-button" onClick={() => selectEvent(result, null)}>
            Show the sockets at the end again
          </button>
        </p>
      )}
      {all.length > mostRows && <p className="quiet">{count(all.length - mostRows, "more event")}</p>}
    </details>
  );
}

/** How many network events had happened with each of them. */
function ranksOf(all: readonly Happening[]): ReadonlyMap<Happening, number> {
  const events = all.filter(({ address }) => address !== null).sort((a, b) => a.atMs! - b.atMs!);
  return new Map(events.map((event, index) => [event, index + 1]));
}

interface RowProps {
  happening: Happening;
  /** Null of a log line. */
  rank: number | null;
  isSelected: boolean;
  onSelect(rank: number): void;
}

function Row({ happening, rank, isSelected, onSelect }: RowProps) {
  const { context, atMs, address, what, text, tone, line, step, place } = happening;
  const kind = address === null ? "log" : "network";
  const isAtCaret = useStore(({ caret }) => caret?.document === context && caret.line === line);
  const isLater = useStore((store) => laterIn(store, kind).has(place));
  const follow = () => {
    if (rank !== null) onSelect(rank);
    followTo(happening);
  };
  return (
    <tr
      className={isSelected ? "at-event" : isLater ? "later" : isAtCaret ? "at-caret" : undefined}
      aria-current={isSelected || undefined}
      onClick={follow}
      title={step === null ? "after the last script" : `step ${step} of ${context}`}
    >
      <td>
        {atMs !== null && (
          <button
            type="button"
            className="text-button timeline-at"
            aria-label={`Show the sockets after event ${rank}: ${what}`}
            onClick={follow}
          >
            {precise(atMs)}
          </button>
        )}
      </td>
      <td className={`tone-${tone}`} title={address ?? undefined}>
        {what}
      </td>
      <td>
        <LongText text={text} most={120} />
      </td>
      <td>
        <span className="quiet">{context.replace("Request", "")}</span>
        <LineLink line={line} what={`${context}: ${what}`} onFollow={follow} />
        {rank !== null && step !== null && (
          <WhatWrote target={{ kind: "network", index: place }} what={`event ${rank}, ${what}`} />
        )}
      </td>
    </tr>
  );
}

/** To the line, and to the step where a debug session of this run stands. */
function followTo({ context, address, line, place }: Happening): void {
  const document = documentIds.find((id) => id === context);
  if (document && line !== null) reveal({ document, line });
  const store = getStore();
  const step = stopped(store)?.outline.madeAt[address === null ? "log" : "network"][place];
  if (shownStep(store) === null || step === undefined || line === null) return;
  void loadDebugger().then(({ goTo }) => goTo(step));
}

/** Virtual time, in which a hook is a matter of microseconds. */
function precise(ms: number): string {
  return ms < 1000 ? `${ms.toFixed(3)} ms` : `${(ms / 1000).toFixed(3)} s`;
}
