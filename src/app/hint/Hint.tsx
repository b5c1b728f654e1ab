import { examples, presets } from "../commands/cases";
import { tour } from "../commands/view";
import { loadUpdate } from "../offline";
import { setStore, useStore } from "../store/store";
import { notify, prefer } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import "./Hint.css";

/** A notice where there is one, else that a newer version waits, else the first visit's line until it is closed or one debugs. */
export function Hint() {
  const notice = useStore((store) => store.notice);
  const done = useStore((store) => store.noticeDone);
  const debugging = useStore(({ debug }) => debug !== null);
  const closed = useStore(({ preferences }) => preferences.hintClosed);
  const offline = useStore((store) => store.offline);
  const linked = useStore(({ work }) => work.link !== undefined);
  const died = useStore(({ shown }) => shown?.ending.kind === "died");
  if (notice) {
    return (
      <div className={done ? "hint" : "hint tone-warn"} role="alert">
        <p>{notice}</p>
        <Close onClose={() => notify(null)} />
      </div>
    );
  }
  if (offline === "update") {
    return (
      <div className="hint" role="status">
        <p>
          A newer version of Moonhook is here. <TextButton onClick={loadUpdate}>Load it</TextButton>; your
          work is kept.
        </p>
        <Close onClose={() => setStore({ offline: "ready" })} />
      </div>
    );
  }
  if (closed || died || linked || debugging) return null;
  return (
    <aside className="hint" aria-label="What to try next">
      <p>
        This hook runs in your browser. Change a line and watch the log, or try{" "}
        <TextButton onClick={examples.run}>another example</TextButton> or{" "}
        <TextButton onClick={presets.run}>another operation</TextButton>.{" "}
        <TextButton onClick={tour.run}>Take the tour</TextButton>
      </p>
      <Close onClose={() => prefer({ hintClosed: true })} />
    </aside>
  );
}

function TextButton({ onClick, children }: { onClick(): void; children: string }) {
  return (
    <button type="button" className="text-button" onClick={onClick}>
      {children}
    </button>
  );
}

function Close({ onClose }: { onClose(): void }) {
  return (
    <button type="button" className="button small" aria-label="Close this line" onClick={onClose}>
      <Icon name="cross" />
    </button>
  );
}
