import { type KeyboardEvent, useEffect, useRef } from "react";
import { releaseEntries } from "../domain/releases";
import { chooseRelease } from "../store/deskActions";
import { useStore } from "../store/store";
import { setPopover } from "../store/viewActions";
import "./ReleaseList.css";

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Every release with what it changed for scripts; arrows move, Enter chooses. */
export function ReleaseList() {
  const chosen = useStore(({ work }) => work.draft.release);
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...list.current!.querySelectorAll("button")];

  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus(), []);

  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + step + all.length) % all.length]!.focus();
  };

  return (
    <div className="release-list" role="menu" aria-label="Releases" ref={list} onKeyDown={move}>
      {releaseEntries.map(({ name, label, release, news }) => (
        <button
          key={name}
          type="button"
          role="menuitemradio"
          aria-checked={name === chosen}
          tabIndex={name === chosen ? 0 : -1}
          onClick={() => {
            chooseRelease(name);
            setPopover(null);
          }}
        >
          <span>{label}</span>
          <span className="quiet">{release.version}</span>
          <span className="release-news">{news}</span>
        </button>
      ))}
    </div>
  );
}
