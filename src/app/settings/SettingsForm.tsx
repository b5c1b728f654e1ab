import { isWritten } from "../domain/scripts";
import { readSettings } from "../domain/settings";
import { changeSetting } from "../store/deskActions";
import { useStore } from "../store/store";
import { DataField } from "./DataField";
import { ModulesField } from "./ModulesField";
import { RgwField } from "./RgwField";
import { SettingRow } from "./SettingRow";
import { WorldFields } from "./WorldFields";
import "./SettingsForm.css";

/** Names of packages as a person writes them in one line. */
const separator = /[\s,]+/;

/** The settings that most cases need; the JSON below holds them all. */
export default function SettingsForm() {
  const draft = useStore(({ work }) => work.draft);
  const settings = readSettings(draft.texts.settings);
  if (!settings) return null;
  const { tenant, packages, data } = settings;
  const readsData = isWritten(draft, "getData") || isWritten(draft, "putData");
  return (
    <div className="settings-form">
      <SettingRow label="Tenant" setting="tenant">
        {(mistake) => (
          <input
            {...mistake}
            key={`tenant ${String(tenant ?? "")}`}
            defaultValue={typeof tenant === "string" ? tenant : ""}
            placeholder="the default one"
            spellCheck={false}
            onBlur={({ target }) => changeSetting("tenant", target.value.trim() || undefined)}
          />
        )}
      </SettingRow>
      <SettingRow label="Packages" setting="packages">
        {(mistake) => (
          <input
            {...mistake}
            key={`packages ${JSON.stringify(packages)}`}
            defaultValue={packageNames(packages).join(", ")}
            placeholder="none, for example luasocket"
            spellCheck={false}
            onBlur={({ target }) => changeSetting("packages", packageList(packages, target.value))}
          />
        )}
      </SettingRow>
      <ModulesField modules={settings.modules} />
      <RgwField table={settings.global} release={draft.release} />
      <WorldFields settings={settings} />
      {(readsData || data !== undefined) && <DataField data={data} />}
    </div>
  );
}

function packageNames(packages: unknown): string[] {
  if (!Array.isArray(packages)) return [];
  return packages.flatMap((each) => (typeof each?.name === "string" ? [each.name] : []));
}

/** The allowlist of these names; what an entry says besides its name stays. */
function packageList(packages: unknown, text: string) {
  const names = text.split(separator).filter(Boolean);
  if (names.length === 0) return undefined;
  const known = Array.isArray(packages) ? packages : [];
  return names.map((name) => known.find((each) => each?.name === name) ?? { name });
}
