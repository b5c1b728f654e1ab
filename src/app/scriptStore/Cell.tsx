import { scriptOf } from "../../runtime/gateway/store/store";
import type { ScriptId } from "../domain/documents";
import { isWritten } from "../domain/scripts";
import { count } from "../domain/values";
import { useStore } from "../store/store";
import { setPopover } from "../store/viewActions";
import { loadScript, putScript, removeScript } from "./actions";
import { useScriptStore } from "./state";

interface Props {
  context: ScriptId;
  tenant: string;
  /** A request of the case's tenant runs it. */
  runs: boolean;
}

/** One script of the store: how long it is, and what can be done with it. */
export function Cell({ context, tenant, runs }: Props) {
  const script = useScriptStore(({ store }) => scriptOf(store, context, tenant));
  const written = useStore(({ work }) => isWritten(work.draft, context));
  const whose = `${context}${tenant && ` of ${tenant}`}`;
  const lines = script?.text.trimEnd().split("\n").length ?? 0;
  return (
    <td className={runs ? "runs" : undefined}>
      {script ? (
        <span title={runs ? "A request of the case's tenant runs it" : undefined}>
          {count(lines, "line")}
          {runs && <span className="tone-good"> runs</span>}
        </span>
      ) : (
        <span className="quiet">none</span>
      )}
      <span className="store-actions">
        <button
          type="button"
          className="button small"
          disabled={!written}
          aria-label={`Put the ${context} script here: ${whose}`}
          title={
            written
              ? `script put: the draft's ${context} script`
              : `The draft has no ${context} script to put here`
          }
          onClick={() => void putScript(context, tenant)}
        >
          Put
        </button>
        {script && (
          <>
            <button
              type="button"
              className="button small"
              title="script get: into the editor"
              aria-label={`Load ${whose} into the editor`}
              onClick={() => {
                setPopover(null);
                loadScript(context, tenant);
              }}
            >
              Load
            </button>
            <button
              type="button"
              className="button small"
              title="script rm"
              aria-label={`Remove ${whose}`}
              onClick={() => void removeScript(context, tenant)}
            >
              Remove
            </button>
          </>
        )}
      </span>
    </td>
  );
}
