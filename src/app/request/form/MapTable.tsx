import { type KeyboardEvent, useRef } from "react";
import type { Field } from "../../../runtime/gateway/schema";
import type { JsonObject } from "../../../runtime/gateway/types";
import { pastedEntries } from "../../domain/form/paste";
import {
  type Entry,
  renamedRow,
  rowsOf,
  takenKeys,
  withEntries,
  withoutRow,
  withRestored,
} from "../../domain/form/rows";
import { isSamePath, type Path } from "../../domain/form/tree";
import { isObject } from "../../domain/json";
import { count } from "../../domain/values";
import { pathName, useForm, useValue } from "./FormContext";
import { MapRow } from "./MapRow";
import { MapRows } from "./MapRows";
import { NewMapRow } from "./NewMapRow";

/** A map as a table of keys and values, with a last row that adds. Several rows can be pasted at once. */
export function MapTable({ path, field }: { path: Path; field: Field }) {
  const { value, inherited, set } = useValue(path);
  const { say, wantedPath } = useForm();
  const table = useRef<HTMLDivElement>(null);
  const own = isObject(value) ? value : {};
  const below = isObject(inherited) ? inherited : null;
  const rows = rowsOf(own, below);
  const taken = takenKeys(rows);
  const name = pathName(path);

  // An overlay's map that changes nothing any more is none.
  const write = (map: JsonObject) => set(below && Object.keys(map).length === 0 ? undefined : map);
  const add = (entries: readonly Entry[]) => write(withEntries(own, entries));
  const paste = (text: string): boolean => {
    const pasted = pastedEntries(text);
    if (!pasted) return false;
    add(pasted.entries);
    say(sentenceOf(pasted.entries.length, pasted.repeated, name));
    return true;
  };
  const newKey = () => table.current?.querySelector<HTMLElement>(".map-new .map-key");
  const draw = (index: number) => {
    const row = rows[index]!;
    return (
      <MapRow
        path={[...path, row.key]}
        name={name}
        row={row}
        taken={taken}
        onRename={(to) => write(renamedRow(own, below, row, to))}
        onChange={(text) => add([[row.key, text]])}
        onRemove={() => {
          write(withoutRow(own, below, row.key));
          say(`${row.key} is removed from ${name}.`);
          if (index === rows.length - 1 && !below) newKey()?.focus();
        }}
        onRestore={() => write(withRestored(own, row.key))}
        onPaste={paste}
      />
    );
  };
  const wanted = rows.findIndex(({ key }) => wantedPath && isSamePath(wantedPath, [...path, key]));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between its inputs
    <div className="map" ref={table} onKeyDown={(event) => moveByArrow(event, table.current!)}>
      <MapRows count={rows.length} draw={draw} wanted={wanted} />
      <NewMapRow name={name} hint={field.keys ?? "key"} taken={taken} onAdd={add} onPaste={paste} />
    </div>
  );
}

function sentenceOf(number: number, repeated: readonly string[], name: string): string {
  const added = `${count(number, "pasted row")} in ${name}.`;
  if (repeated.length === 0) return added;
  return `${added} ${repeated.join(", ")} stood there more than once; the last one counts.`;
}

/** Up and down go to the same column of the next row. */
function moveByArrow(event: KeyboardEvent, table: HTMLElement): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...table.querySelectorAll(".map-row")];
  const row = rows.findIndex((one) => one.contains(document.activeElement));
  const column = [...(rows[row]?.children ?? [])].indexOf(document.activeElement!);
  const next = rows[row + step]?.children[column];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
