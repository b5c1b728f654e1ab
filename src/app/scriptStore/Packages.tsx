import { useId, useState } from "react";
import { releases } from "../../runtime/gateway/releases";
import { readPackages } from "../domain/packages";
import { useStore } from "../store/store";
import { packages } from "./actions";
import { useScriptStore } from "./state";

/** The allowlist, and when a gateway has what it names. */
export function Packages() {
  const listed = useScriptStore(({ store }) => store.packages) ?? [];
  const { admin } = releases[useStore(({ work }) => work.draft.release)];
  const [name, setName] = useState("");
  const mistakeId = useId();
  // Adding a package again gives it another version.
  const read = readPackages(name, []);
  const mistake = "mistake" in read ? read.mistake : null;
  const reloads = admin.packageCommands.includes("reload");
  return (
    <section aria-label="Packages">
      <form
        className="store-line"
        onSubmit={(event) => {
          event.preventDefault();
          if (mistake !== null) return;
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
            placeholder="such as luasocket"
            {...(mistake !== null && { "aria-invalid": true, "aria-describedby": mistakeId })}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button
          type="submit"
          className="button small outlined"
          disabled={name.trim() === "" || mistake !== null}
        >
          Add to the allowlist
        </button>
      </form>
      {mistake !== null && (
        <p id={mistakeId} className="tone-bad">
          {mistake}
        </p>
      )}
      {listed.length > 0 && (
        <ul className="store-packages">
          {listed.map((each) => (
            <li key={each} className="chip">
              {each}
              <button
                type="button"
                className="text-button"
                aria-label={`Remove the package ${each}`}
                title="script-package rm"
                onClick={() => void packages("rm", each)}
              >
                ×
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
