import type { Json } from "../../runtime/gateway/types";
import { clockOf } from "../domain/clock";
import { valueOfInput } from "../domain/form/leaf";
import type { Settings } from "../domain/settings";
import { changeSetting } from "../store/deskActions";
import { SettingRow } from "./SettingRow";

const orders = [
  { value: "gateway", meaning: "in the gateway's order" },
  { value: "shuffled", meaning: "shuffled by the seed" },
];

const crashes = [
  { value: "stop", meaning: "stop there" },
  { value: "report", meaning: "report it and go on" },
];

/** What a run takes from the world around it, so that it is the same each time. */
export function WorldFields({
  settings: { clock, seed, pairsOrder, crashes: atCrash },
}: {
  settings: Settings;
}) {
  return (
    <>
      <SettingRow label="Clock" setting="clock" title="The virtual time at the start">
        {(mistake) => (
          <input
            className="text-field"
            {...mistake}
            key={`clock ${String(clock ?? "")}`}
            defaultValue={typeof clock === "string" ? clock : ""}
            placeholder="2026-01-01T00:00:00Z"
            spellCheck={false}
            onBlur={({ target }) => changeSetting("clock", clockOf(target.value))}
          />
        )}
      </SettingRow>
      <SettingRow label="Seed" setting="seed" title="Of math.random and of any shuffling">
        {(mistake) => (
          <input
            className="text-field"
            {...mistake}
            key={`seed ${String(seed ?? "")}`}
            defaultValue={seed === undefined ? "" : String(seed)}
            placeholder="1"
            inputMode="numeric"
            spellCheck={false}
            onBlur={({ target }) =>
              changeSetting("seed", target.value === "" ? undefined : valueOfInput("integer", target.value))
            }
          />
        )}
      </SettingRow>
      <Choice label="pairs()" setting="pairsOrder" value={pairsOrder} choices={orders} />
      <Choice label="At a crash" setting="crashes" value={atCrash} choices={crashes} />
    </>
  );
}

interface ChoiceProps {
  label: string;
  setting: "pairsOrder" | "crashes";
  value: Json | undefined;
  /** The first one is what holds where the case says nothing. */
  choices: readonly { value: string; meaning: string }[];
}

function Choice({ label, setting, value, choices }: ChoiceProps) {
  const standard = choices[0]!.value;
  const chosen = typeof value === "string" ? value : standard;
  const isKnown = choices.some((one) => one.value === chosen);
  return (
    <SettingRow label={label} setting={setting}>
      {(mistake) => (
        <select
          className="text-field"
          {...mistake}
          value={chosen}
          onChange={({ target }) =>
            changeSetting(setting, target.value === standard ? undefined : target.value)
          }
        >
          {choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.meaning}
            </option>
          ))}
          {!isKnown && <option value={chosen}>{chosen}</option>}
        </select>
      )}
    </SettingRow>
  );
}
