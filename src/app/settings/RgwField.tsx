import { useId } from "react";
import type { Json, JsonObject, ReleaseName } from "../../runtime/gateway/types";
import { isObject } from "../domain/json";
import { releaseEntry } from "../domain/releases";
import { withEntry } from "../domain/rgwEntry";
import { changeSetting } from "../store/deskActions";
import { useStore } from "../store/store";
import { NewRgwEntry } from "./NewRgwEntry";
import { RgwEntry } from "./RgwEntry";
import "./RgwField.css";

interface Props {
  table: Json | undefined;
  release: ReleaseName;
}

/** The RGW table at the start of the run; a release without one keeps what the case has for the others. */
export function RgwField({ table, release }: Props) {
  const id = useId();
  const { label, release: gateway } = releaseEntry(release);
  if (!gateway.hasRgwTable && table === undefined) return null;
  return (
    <div className="settings-rgw">
      <span id={id}>RGW table</span>
      {gateway.hasRgwTable ? (
        <Entries labelledBy={id} table={table} release={release} />
      ) : (
        <p>
          {label} has no RGW table, so its scripts see none of it. The case keeps {kept(table)} for the
          releases that have one.
        </p>
      )}
    </div>
  );
}

function kept(table: Json | undefined): string {
  const entries = isObject(table) ? Object.keys(table).length : 0;
  return entries === 1 ? "its entry" : `its ${entries} entries`;
}

function Entries({ labelledBy, table, release }: Props & { labelledBy: string }) {
  const marks = useStore((store) => store.marks);
  if (table !== undefined && !isObject(table))
    return <p className="rgw-mistake">The JSON below has no object here: {'{ "key": value }'}.</p>;
  const own: JsonObject = table ?? {};
  const write = (next: JsonObject) =>
    changeSetting("global", Object.keys(next).length > 0 ? next : undefined);
  const mistakeOf = (key: string) =>
    marks.find(({ document, path }) => document === "settings" && path?.[0] === "global" && path[1] === key)
      ?.label;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has a border and a legend of its own
    <div role="group" aria-labelledby={labelledBy}>
      {Object.entries(own).map(([key, value]) => (
        <RgwEntry
          key={key}
          name={key}
          value={value}
          release={release}
          taken={own}
          mistake={mistakeOf(key)}
          onChange={(entry) => write(withEntry(own, key, entry))}
        />
      ))}
      <NewRgwEntry taken={own} onAdd={(entry) => write(withEntry(own, entry[0], entry))} />
    </div>
  );
}
