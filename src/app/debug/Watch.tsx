import { stopped } from "../store/debug";
import { setStore, useStore } from "../store/store";
import { Icon } from "../ui/Icon";
import { LongText } from "../ui/LongText";
import { LuaLine } from "./LuaLine";
import { WatchTable } from "./WatchTable";
import { addWatch, removeWatch } from "./watches";

/** Expressions with their values at the step, and on a wish those of the whole run. */
export function Watch() {
  const watches = useStore(({ work }) => work.draft.debug.watches);
  const look = useStore((store) => stopped(store)?.look);
  const overRun = useStore(({ watchesOverRun }) => watchesOverRun);
  return (
    <div className="debug-body">
      <ul className="watches" aria-label="Watches">
        {watches.map((expression, index) => (
          <WatchRow key={expression} expression={expression} value={look?.watches[index]} />
        ))}
      </ul>
      <div className="watch-foot">
        <LuaLine id="add-watch" label="Add a watch" placeholder="add an expression…" onEnter={addWatch} />
        {watches.length > 0 && (
          <button
            type="button"
            className={overRun ? "chip button-chip chosen" : "chip button-chip"}
            aria-pressed={overRun}
            onClick={() => setStore({ watchesOverRun: !overRun })}
          >
            over the run
          </button>
        )}
      </div>
      {overRun && watches.length > 0 && <WatchTable watches={watches} />}
    </div>
  );
}

interface RowProps {
  expression: string;
  value: { ok: boolean; text: string } | undefined;
}

function WatchRow({ expression, value }: RowProps) {
  return (
    <li className="debug-row">
      <span>{expression}</span>
      <span className="quiet">=</span>
      <span className={value?.ok === false ? "tone-bad" : "value-watch"}>
        <LongText text={value?.text ?? "…"} />
      </span>
      <span className="row-gap" />
      <button
        type="button"
        className="row-button"
        aria-label={`Remove the watch ${expression}`}
        onClick={() => removeWatch(expression)}
      >
        <Icon name="cross" />
      </button>
    </li>
  );
}
