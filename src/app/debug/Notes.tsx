import type { Outline } from "../../worker/debug/client";
import type { Note } from "../store/debug";
import { Icon } from "../ui/Icon";
import { change } from "./client";
import { leaveFork } from "./forks";
import { goTo } from "./moves";

/** That this is a fork, and of what, with the way back; what came of the last edit. */
export function Notes({ edits, note }: { edits: Outline["edits"]; note: Note | null }) {
  if (edits.length === 0 && !note) return null;
  return (
    <div className="debug-notes">
      {edits.length > 0 && (
        <p className="debug-fork">
          <b>Fork</b>
          {edits.map(({ step, statement }) => (
            <button
              key={`${step} ${statement}`}
              type="button"
              className="chip button-chip"
              title={`Go to step ${step}`}
              onClick={() => void goTo(step)}
            >
              step {step.toLocaleString("en")} <code>{statement}</code>
            </button>
          ))}
          <button type="button" className="button small" onClick={() => void leaveFork()}>
            Back to the case's own run
          </button>
        </p>
      )}
      {note && (
        <p className="debug-note">
          {note.text}
          {note.step !== null && (
            <button type="button" className="text-button" onClick={() => void goTo(note.step!)}>
              Go there
            </button>
          )}
          <button
            type="button"
            className="row-button"
            aria-label="Close the note"
            onClick={() => change(() => ({ note: null }))}
          >
            <Icon name="cross" />
          </button>
        </p>
      )}
    </div>
  );
}
