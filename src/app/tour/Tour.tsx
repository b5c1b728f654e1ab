import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { setStore } from "../store/store";
import { prefer } from "../store/viewActions";
import { around, beside } from "./beside";
import { steps } from "./steps";
import "./Tour.css";

const end = () => {
  prefer({ hintClosed: true });
  setStore({ tour: null });
};
const go = (tour: number) => (tour < steps.length ? setStore({ tour }) : end());

/** How long a panel may take to come; after that, the card stands without it. */
const mostFrames = 120;

/** The card of one step; what it speaks of is framed. */
export default function Tour({ at }: { at: number }) {
  const { title, text, target, narrow } = steps[at]!;
  const card = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => setStore({ narrow }), [narrow]);
  useLayoutEffect(() => {
    const element = card.current!;
    // Both in the top layer, as the editor paints over whatever its own panel draws; the card last, so above.
    frame.current!.showPopover();
    element.showPopover();
    const put = () => {
      const shown = document.querySelector(target);
      const box = (shown ?? document.body).getBoundingClientRect();
      const window = { width: innerWidth, height: innerHeight };
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      place(element, beside(box, size, window));
      place(frame.current!, around(box, window));
      frame.current!.hidden = shown === null;
    };
    put();
    // A panel that the step brings into view is there some frames later, and its size may change until it is drawn.
    const sizes = new ResizeObserver(put);
    let request = 0;
    const whenThere = (frames: number) => {
      const shown = document.querySelector(target);
      if (shown) sizes.observe(shown);
      else if (frames > 0) request = requestAnimationFrame(() => whenThere(frames - 1));
    };
    whenThere(mostFrames);
    addEventListener("resize", put);
    element.focus();
    return () => {
      cancelAnimationFrame(request);
      sizes.disconnect();
      removeEventListener("resize", put);
    };
  }, [target]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    end();
  };
  return (
    <>
      <div ref={frame} popover="manual" className="tour-frame" aria-hidden="true" />
      <div
        ref={card}
        popover="manual"
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        className="tour"
        tabIndex={-1}
        onKeyDown={press}
      >
        <p className="quiet">
          {at + 1} of {steps.length}
        </p>
        <h2 id="tour-title">{title}</h2>
        <p id="tour-text">{text}</p>
        <div className="tour-buttons">
          {at + 1 < steps.length && (
            <button type="button" className="text-button" onClick={end}>
              Skip the tour
            </button>
          )}
          {at > 0 && (
            <button type="button" className="button" onClick={() => go(at - 1)}>
              Back
            </button>
          )}
          <button type="button" className="button go" onClick={() => go(at + 1)}>
            {at + 1 < steps.length ? "Next" : "Done"}
          </button>
        </div>
      </div>
    </>
  );
}

/** Puts an element where a box is; all in CSS pixels. */
function place({ style }: HTMLElement, box: Readonly<Record<string, number>>): void {
  for (const [side, at] of Object.entries(box)) style.setProperty(side, `${at}px`);
}
