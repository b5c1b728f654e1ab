import type { KeyboardEvent, ReactNode, WheelEvent } from "react";
import "./Tabs.css";

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  /** The whole of what the label only hints at. */
  title?: string;
  /** A number or a sign behind the label. */
  note?: ReactNode;
  /** The note comes and goes as a number; its room stays. */
  counts?: boolean;
  /** What the note means, for assistive technology. */
  noteLabel?: string | undefined;
}

interface Props<Id extends string> {
  label: string;
  tabs: Tab<Id>[];
  chosen: Id;
  onChoose(id: Id): void;
  /** Prefix of the ids that link tabs and their panel. */
  name: string;
}

const moves: Record<string, (index: number, last: number) => number> = {
  ArrowRight: (index, last) => (index === last ? 0 : index + 1),
  ArrowLeft: (index, last) => (index === 0 ? last : index - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** A row of tabs; arrows move between them, as the ARIA practices have it. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose, name }: Props<Id>) {
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const index = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[moves[event.key]?.(index, tabs.length - 1) ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(tabId(name, next.id))?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move} onWheel={scrollSideways}>
      {tabs.map(({ id, label: text, title, note, noteLabel, counts }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(name, id)}
          ref={id === chosen ? intoView : undefined}
          title={title}
          aria-selected={id === chosen}
          aria-controls={panelId(name)}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {text}
          {note !== undefined && (
            <span className="tabs-note" role="img" aria-label={noteLabel ?? String(note)}>
              {note}
            </span>
          )}
          {note === undefined && counts && <span className="tabs-note" />}
        </button>
      ))}
    </div>
  );
}

/** A mouse has one wheel, and the row goes one way. */
function scrollSideways({ currentTarget, deltaX, deltaY }: WheelEvent<HTMLDivElement>): void {
  if (deltaX === 0) currentTarget.scrollLeft += deltaY;
}

/** A row of many tabs scrolls sideways. */
const intoView = (tab: HTMLElement | null) => tab?.scrollIntoView({ block: "nearest", inline: "nearest" });

const tabId = (name: string, id: string) => `${name}-tab-${id}`;
const panelId = (name: string) => `${name}-panel`;

/** What the element that shows a tab's contents needs. */
export function tabPanelProps(name: string, chosen: string) {
  return { role: "tabpanel", id: panelId(name), "aria-labelledby": tabId(name, chosen) };
}
