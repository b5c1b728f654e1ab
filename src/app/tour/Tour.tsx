import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from "react";
import { setStore } from "../store/store";
import { prefer } from "../store/viewActions";
import { beside } from "./beside";
import { steps } from "./steps";
import "./Tour.css";

const end = () => {
  prefer({ hintClosed: true });
  setStore({ tour: null });
};
const go = (tour: number) => (tour < steps.length ? setStore({ tour }) : end());

/** The card of one step; what it speaks of is framed. */
export default function Tour({ at }: { at: number }) {
  const { title, text, target, narrow } = steps[at]!;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => setStore({ narrow }), [narrow]);
  useLayoutEffect(() => {
    const element = card.current!;
    element.showPopover();
    const put = () => {
      const shown = document.querySelector(target);
      shown?.setAttribute("data-toured", "");
      const box = (shown ?? document.body).getBoundingClientRect();
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const { left, top } = beside(box, size, { width: innerWidth, height: innerHeight });
      Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
    };
    // A panel that the step brings into view is there a frame later.
    const frame = requestAnimationFrame(put);
    addEventListener("resize", put);
    element.focus();
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener("resize", put);
      document.querySelector("[data-toured]")?.removeAttribute("data-toured");
    };
  }, [target]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    end();
  };
  return (
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
  );
}
