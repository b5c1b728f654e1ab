import { useId, useState } from "react";
import type { Json } from "../../runtime/gateway/types";
import { moduleId } from "../domain/attached";
import { changeSetting } from "../store/deskActions";
import { showDocument } from "../store/viewActions";

/** A name that `require` finds in the folder of packages. */
const moduleName = /^[A-Za-z_][\w-]*(\.[A-Za-z_][\w-]*)*$/;

function mistakeIn(name: string, names: string[]): string | null {
  if (name === "") return null;
  if (names.includes(name)) return `There is a module ${name} already; its name opens it.`;
  if (moduleName.test(name)) return null;
  return `Not a name that require finds: "${name}". Write letters, digits, _ and -, parts joined by dots, such as my.report.`;
}

const template = (
  name: string,
) => `-- require("${name}") in a script, or in a collector, gives what this returns.
local M = {}

return M
`;

/** Lua modules of one's own: their names, each opening its text, and a field for one more. */
export function ModulesField({ modules }: { modules: Json | undefined }) {
  const [name, setName] = useState("");
  const all = Array.isArray(modules) ? modules : [];
  const names = all.flatMap((each) => {
    const named = (each as { name?: unknown } | null)?.name;
    return typeof named === "string" ? [named] : [];
  });
  const mistake = mistakeIn(name, names);
  const mistakeId = useId();
  const isNew = name !== "" && mistake === null;
  const write = (list: Json[]) => changeSetting("modules", list.length > 0 ? list : undefined);
  return (
    <form
      className="settings-modules"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isNew) return;
        write([...all, { name, text: template(name) }]);
        showDocument(moduleId(name));
        setName("");
      }}
    >
      <span id="own-modules">Modules</span>
      <div>
        {names.map((each) => (
          <span key={each} className="chip">
            <button type="button" className="text-button" onClick={() => showDocument(moduleId(each))}>
              {each}
            </button>
            <button
              type="button"
              className="text-button"
              aria-label={`Remove the module ${each}`}
              onClick={() => write(all.filter((item) => (item as { name?: unknown } | null)?.name !== each))}
            >
              ×
            </button>
          </span>
        ))}
        <input
          className="text-field"
          aria-labelledby="own-modules"
          value={name}
          placeholder="report, to require it"
          title="A Lua module of your own; it counts as an installed package"
          spellCheck={false}
          {...(mistake !== null && { "aria-invalid": true, "aria-describedby": mistakeId })}
          onChange={({ target }) => setName(target.value.trim())}
        />
        <button type="submit" className="button small outlined" disabled={!isNew}>
          Write it
        </button>
        {mistake !== null && (
          <p id={mistakeId} className="settings-module-mistake">
            {mistake}
          </p>
        )}
      </div>
    </form>
  );
}
