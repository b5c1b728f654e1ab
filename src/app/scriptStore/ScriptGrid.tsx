import { releases } from "../../runtime/gateway/releases";
import { pick } from "../../runtime/gateway/store/pick";
import { scriptIds } from "../domain/documents";
import { readSettings } from "../domain/settings";
import { useStore } from "../store/store";
import { ColumnHeads } from "../ui/ColumnHeads";
import { Cell } from "./Cell";
import { useScriptStore } from "./state";

/** Contexts down, tenants across. The cells that a request of the case's tenant runs are lit. */
export function ScriptGrid() {
  const store = useScriptStore((state) => state.store);
  const added = useScriptStore((state) => state.tenants);
  const release = releases[useStore(({ work }) => work.draft.release)];
  const tenant = useStore(({ work }) => readSettings(work.draft.texts.settings)?.tenant ?? "");
  const own = typeof tenant === "string" ? tenant : "";
  const tenants = [...new Set(["", own, ...store.scripts.map((each) => each.tenant), ...added])];
  const picked = pick(store, release, own).scripts;
  const contexts = scriptIds.filter(
    (id) => release.contexts.includes(id) || store.scripts.some(({ context }) => context === id),
  );
  return (
    <div className="store-grid">
      <table aria-label="Scripts by context and tenant">
        <ColumnHeads of={["context", ...tenants.map((each) => (each === "" ? "default tenant" : each))]} />
        <tbody>
          {contexts.map((context) => (
            <tr key={context}>
              <th scope="row">{context}</th>
              {tenants.map((each) => (
                <Cell
                  key={each}
                  context={context}
                  tenant={each}
                  runs={picked.some((script) => script.context === context && script.tenant === each)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {!release.tenantKnownInPreRequest && (
        <p className="quiet">
          This release does not know the tenant in preRequest: the default tenant's script runs for everyone.
        </p>
      )}
    </div>
  );
}
