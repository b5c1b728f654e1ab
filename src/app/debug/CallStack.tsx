import type { FrameView, Look, ThreadView } from "../../worker/debug/client";
import { spotOf } from "../domain/debug/runTexts";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { reveal } from "../store/viewActions";
import { look as lookFrom } from "./look";

/** The calls that the step is in, the innermost first, and those of each coroutine that waits; one is looked from. */
export function CallStack() {
  const look = useStore((store) => stopped(store)?.look);
  if (!look) return null;
  return (
    <div className="debug-body">
      {look.threads.map((thread) => (
        <Thread key={thread.thread} thread={thread} look={look} />
      ))}
    </div>
  );
}

function Thread({ thread, look }: { thread: ThreadView; look: Look }) {
  const { name, status, frames } = thread;
  const isAlone = look.threads.length === 1;
  return (
    <>
      <p className="debug-row quiet thread">
        {name}
        {!isAlone && ` · ${statuses[status]}`}
      </p>
      <ol className="call-stack" aria-label={isAlone ? "Call stack" : `Call stack of ${name}`}>
        {frames.map((frame, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a frame has no other name than its place
          <li key={index}>
            <Frame
              frame={frame}
              isLookedFrom={look.thread === thread.thread && look.frame === index}
              onLook={() => void lookFrom({ frame: index, thread: thread.thread })}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

const statuses: Record<ThreadView["status"], string> = {
  running: "running",
  normal: "waits for what it resumed",
  suspended: "suspended",
  dead: "dead",
};

interface FrameProps {
  frame: FrameView;
  isLookedFrom: boolean;
  onLook(): void;
}

function Frame({ frame, isLookedFrom, onLook }: FrameProps) {
  const { name, line, at } = frame;
  const spot = spotOf(frame);
  return (
    <button
      type="button"
      className="debug-row"
      aria-current={isLookedFrom || undefined}
      onClick={() => {
        onLook();
        if (spot) reveal(spot);
      }}
    >
      <span>{name}</span>
      {line !== null && <span className="quiet">:{line}</span>}
      {at && <span className="quiet">{at}</span>}
    </button>
  );
}
