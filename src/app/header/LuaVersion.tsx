import { useMemo } from "react";
import { readSettings } from "../domain/settings";
import { changeSetting } from "../store/deskActions";
import { useStore } from "../store/store";

const versions = ["5.3", "5.4"] as const;

/** The Lua of the gateway's build, which distributions choose and no release fixes. */
export function LuaVersion() {
  const text = useStore(({ work }) => work.draft.texts.settings);
  const settings = useMemo(() => readSettings(text), [text]);
  return (
    <fieldset className="lua-version" disabled={settings === null}>
      <legend className="quiet">Built with Lua</legend>
      {versions.map((version) => (
        <label key={version}>
          <input
            type="radio"
            name="lua-version"
            checked={(settings?.luaVersion ?? "5.3") === version}
            onChange={() => changeSetting("luaVersion", version === "5.3" ? undefined : version)}
          />
          {version}
        </label>
      ))}
    </fieldset>
  );
}
