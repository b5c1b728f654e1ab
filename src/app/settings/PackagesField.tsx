import { useId, useState } from "react";
import type { Json } from "../../runtime/gateway/types";
import { listedNames, offeredPackages, readPackages, whatItBrings } from "../domain/packages";
import { changeSetting } from "../store/deskActions";
import { useStore } from "../store/store";

/** The gateway's allowlist: its packages, each with what it brings, and a field for more. */
export function PackagesField({ packages }: { packages: Json | undefined }) {
  const [text, setText] = useState("");
  const ids = { label: useId(), list: useId(), mistake: useId() };
  const inCase = useStore(
    ({ marks }) =>
      marks.find(({ document, path }) => document === "settings" && path?.[0] === "packages")?.message,
  );
  const listed = Array.isArray(packages) ? packages : [];
  const names = [...new Set(listedNames(packages))];
  const read = readPackages(text, names);
  const mistake = "mistake" in read ? read.mistake : inCase;
  const missing = names.filter((name) => !whatItBrings(name).isCarried);
  const write = (list: Json[]) => changeSetting("packages", list.length > 0 ? list : undefined);

  const add = () => {
    if ("mistake" in read || read.packages.length === 0) return;
    write([...listed, ...read.packages.map((each) => ({ ...each }))]);
    setText("");
  };
  return (
    <form
      className="settings-modules"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <span id={ids.label}>Packages</span>
      <div>
        {names.map((name) => (
          <span key={name} className="chip" title={whatItBrings(name).sentence}>
            {name}
            <button
              type="button"
              className="text-button"
              aria-label={`Remove the package ${name}`}
              onClick={() =>
                write(listed.filter((item) => (item as { name?: unknown } | null)?.name !== name))
              }
            >
              ×
            </button>
          </span>
        ))}
        <input
          className="text-field"
          aria-labelledby={ids.label}
          list={ids.list}
          value={text}
          placeholder="luasocket"
          title="The gateway's allowlist: a package of luarocks, perhaps with a version"
          spellCheck={false}
          {...(mistake && { "aria-invalid": true, "aria-describedby": ids.mistake })}
          onChange={({ target }) => setText(target.value)}
          onBlur={add}
        />
        <datalist id={ids.list}>
          {offeredPackages
            .filter(({ name }) => !names.includes(name))
            .map(({ name, modules }) => (
              <option key={name} value={name}>
                {modules}
              </option>
            ))}
        </datalist>
        <button
          type="submit"
          className="button small outlined"
          disabled={text.trim() === "" || "mistake" in read}
        >
          Add it
        </button>
        {mistake && (
          <p id={ids.mistake} className="settings-module-mistake">
            {mistake}
          </p>
        )}
        {missing.map((name) => (
          <p key={name} className="settings-module-note">
            {whatItBrings(name).sentence}
          </p>
        ))}
      </div>
    </form>
  );
}
