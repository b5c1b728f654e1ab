import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { Icon } from "../ui/Icon";
import { Hits } from "./Hits";
import { LuaLine } from "./LuaLine";
import { addWatch, removeWatch, toggleHistory } from "./watches";

/** Expressions with their values at the step; each opens to all values that it had. */
export function Watch() {
  const watches = useStore(({ work }) => work.draft.debug.watches);
  const look = useStore((store) => stopped(store)?.look);
  const histories = useStore((store) => stopped(store)?.histories);
  return (
    <div className="debug-body">
      <ul className="watches">
        {watches.map((expression, index) => {
          const value = look?.watches[index];
          const history = histories?.[expression];
          return (
            <li key={expression}>
              <div className="debug-row">
                <span>{expression}</span>
                <span className="quiet">=</span>
                <span className={value?.ok === false ? "tone-bad" : "value-watch"}>{value?.text ?? "…"}</span>
                <span className="row-gap" />
                <button
                  type="button"
                  className="chip button-chip"
                  aria-expanded={history !== undefined}
                  aria-label={`All values of ${expression}`}
                  onClick={() => void toggleHistory(expression)}
                >
                  all values
                </button>
                <button
                  type="button"
                  className="row-button"
                  aria-label={`Remove the watch ${expression}`}
                  onClick={() => removeWatch(expression)}
                >
                  <Icon name="cross" />
                </button>
              </div>
              {history && (
                <Hits
                  hits={history.hits}
                  label={`All values of ${expression}`}
                  column="value"
                  empty="It had no value at any step."
                  looked={history.looked}
                />
              )}
            </li>
          );
        })}
      </ul>
      <LuaLine label="Add a watch" placeholder="add an expression…" onEnter={addWatch} />
    </div>
  );
}
