import { isWritten } from "../domain/scripts";
import { readSettings } from "../domain/settings";
import { changeSetting } from "../store/deskActions";
import { useStore } from "../store/store";
import { DataField } from "./DataField";
import { ModulesField } from "./ModulesField";
import { PackagesField } from "./PackagesField";
import { RgwField } from "./RgwField";
import { SettingRow } from "./SettingRow";
import { WorldFields } from "./WorldFields";
import "./SettingsForm.css";

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
            className="text-field"
            {...mistake}
            key={`tenant ${String(tenant ?? "")}`}
            defaultValue={typeof tenant === "string" ? tenant : ""}
            placeholder="the default one"
            spellCheck={false}
            onBlur={({ target }) => changeSetting("tenant", target.value.trim() || undefined)}
          />
        )}
      </SettingRow>
      <PackagesField packages={packages} />
      <ModulesField modules={settings.modules} />
      <RgwField table={settings.global} release={draft.release} />
      <WorldFields settings={settings} />
      {(readsData || data !== undefined) && <DataField data={data} />}
    </div>
  );
}
