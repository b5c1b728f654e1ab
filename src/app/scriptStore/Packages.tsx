import { useState } from "react";
import { releases } from "../../runtime/gateway/releases";
import { useStore } from "../store/store";
import { packages } from "./actions";
import { useScriptStore } from "./state";

/** The allowlist, and when a gateway has what it names. */
export function Packages() {
  const listed = useScriptStore(({ store }) => store.packages) ?? [];
  const { admin } = releases[useStore(({ work }) => work.draft.release)];
  const [name, setName] = useState("");
  const reloads = admin.packageCommands.includes("reload");
  return (
    <section aria-label="Packages">
      <form
        className="store-line"
        onSubmit={(event) => {
          event.preventDefault();
          void packages("add", name.trim());
          setName("");
        }}
      >
        <label>
          <span className="quiet">Packages</span>
          <input
            className="text-field"
            value={name}
            spellCheck={false}
            placeholder="luasocket"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className="button small outlined" disabled={name.trim() === ""}>
          Add to the allowlist
        </button>
      </form>
      {listed.length > 0 && (
        <ul className="store-packages">
          {listed.map((each) => (
            <li key={each} className="chip">
              {each}
              <button
                type="button"
                className="text-button"
                aria-label={`Remove the package ${each}`}
                onClick={() => void packages("rm", each)}
              >
                rm
              </button>
            </li>
          ))}
        </ul>
      )}
      <p className="quiet">
        A gateway has the packages that were listed when it started
        {reloads ? ", or at the last script-package reload." : ": restart it after a change."} Each run here
        starts a gateway.
      </p>
    </section>
  );
}
