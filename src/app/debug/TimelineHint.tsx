import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Outline, Passed } from "../../worker/debug/client";
import { effectWords } from "../domain/debug/stop";
import { columns, type Segment, stepAt } from "../domain/debug/timeline";
import { client, guarded } from "./client";

interface Props {
  outline: Outline;
  segments: Segment[];
  /** Where the pointer is, in percent. */
  place: number;
}

/** Columns to either side of the pointer that it is taken to mean. */
const reach = 3;
const mostShown = 4;

/** What the steps under the pointer did. */
export function TimelineHint({ outline, segments, place }: Props) {
  const step = stepAt(segments, place);
  const aside = (reach / columns) * 100;
  const first = stepAt(segments, place - aside);
  const last = stepAt(segments, place + aside);
  const hint = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<Passed | null>(null);

  useEffect(() => {
    if (first === null || last === null) return;
    let current = true;
    void guarded(() => client.ask("done", first, last)).then((got) => {
      if (current) setTold(got);
    });
    return () => {
      current = false;
    };
  }, [first, last]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: its width goes with what it tells
  useLayoutEffect(() => {
    if (!hint.current) return;
    hint.current.showPopover();
    putAbove(hint.current, place);
  }, [place, told]);

  if (step === null) return null;
  const context = outline.contexts.find((each) => each.first <= step && step <= each.last)?.context;
  return (
    <div ref={hint} popover="manual" className="timeline-hint" aria-hidden="true">
      <span className="quiet">
        {context} · step {step.toLocaleString("en")}
      </span>
      {told?.effects.slice(0, mostShown).map((effect) => (
        <span key={`${effect.step} ${effect.kind} ${effect.text}`} className={`hint-${effect.kind}`}>
          {effectWords(effect)} <span className="quiet">:{effect.line}</span>
        </span>
      ))}
      {told && told.count > mostShown && (
        <span className="quiet">and {(told.count - mostShown).toLocaleString("en")} more</span>
      )}
    </div>
  );
}

/** Puts the hint above its track, over the pointer; a track at the window's edge keeps it inside. */
function putAbove(hint: HTMLElement, place: number): void {
  const track = hint.parentElement!.getBoundingClientRect();
  const share = Math.min(100, Math.max(0, place)) / 100;
  hint.style.left = `${track.left + share * (track.width - hint.offsetWidth)}px`;
  hint.style.bottom = `${innerHeight - track.top + 4}px`;
}
