import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from "react";
import type { Field } from "../../../runtime/gateway/schema";
import type { JsonObject } from "../../../runtime/gateway/types";
import { pastedEntries, renamedKey, withEntries } from "../../domain/form/entries";
import { inputOfValue } from "../../domain/form/leaf";
import { isObject, type Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { useValue } from "./FormContext";

/** A map as a table of keys and values, with a last row that adds. Several rows can be pasted at once. */
export function MapTable({ path, field }: { path: Path; field: Field }) {
  const { value, inherited, set } = useValue(path);
  const own = isObject(value) ? value : {};
  const rows = Object.entries(value === undefined && isObject(inherited) ? inherited : own);
  const base = value === undefined && isObject(inherited) ? {} : own;
  const name = path.join(".");
  return (
    <div className="map">
      {rows.map(([key, item]) => (
        <Row
          key={key}
          name={name}
          entryKey={key}
          text={item === null ? "nil" : inputOfValue(item)}
          isTaken={(to) => to !== key && Object.hasOwn(own, to)}
          onRename={(to) => set(renamedKey(own, key, to) ?? own)}
          onChange={(text) => set(withEntries(base, [[key, text]]))}
          onRemove={() => set(without(own, key))}
        />
      ))}
      <NewRow
        name={name}
        hint={field.name}
        known={own}
        onAdd={(entries) => set(withEntries(base, entries))}
      />
    </div>
  );
}

const without = (map: JsonObject, key: string) =>
  Object.fromEntries(Object.entries(map).filter(([one]) => one !== key));

interface RowProps {
  name: string;
  entryKey: string;
  text: string;
  isTaken(key: string): boolean;
  onRename(key: string): void;
  onChange(text: string): void;
  onRemove(): void;
}

/** A key is renamed when it is left, as a half-typed one may be another entry's. */
function Row({ name, entryKey, text, isTaken, onRename, onChange, onRemove }: RowProps) {
  const [typed, setTyped] = useState(entryKey);
  const taken = isTaken(typed);
  const leave = () => (taken ? setTyped(entryKey) : onRename(typed));
  return (
    <div className="map-row">
      <input
        className="field-input map-key"
        aria-label={`${name}, key ${entryKey}`}
        aria-invalid={taken || undefined}
        title={taken ? "Another entry has this key." : undefined}
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === "Enter" && !event.ctrlKey && !event.metaKey && leave()}
      />
      <input
        className="field-input"
        aria-label={`${name}["${entryKey}"]`}
        value={text}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <button
        type="button"
        className="field-remove"
        aria-label={`Remove ${entryKey} from ${name}`}
        onClick={onRemove}
      >
        <Icon name="cross" />
      </button>
    </div>
  );
}

interface NewRowProps {
  name: string;
  hint: string;
  known: JsonObject;
  onAdd(entries: [string, string][]): void;
}

function NewRow({ name, hint, known, onAdd }: NewRowProps) {
  const [key, setKey] = useState("");
  const [text, setText] = useState("");
  const first = useRef<HTMLInputElement>(null);
  const taken = Object.hasOwn(known, key);

  const add = () => {
    if (key === "" || taken) return;
    onAdd([[key, text]]);
    setKey("");
    setText("");
    first.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    add();
  };
  const paste = (event: ClipboardEvent) => {
    const entries = pastedEntries(event.clipboardData.getData("text/plain"));
    if (!entries) return;
    event.preventDefault();
    onAdd(entries as [string, string][]);
  };
  return (
    <div className="map-row map-new">
      <input
        ref={first}
        className="field-input map-key"
        aria-label={`${name}, new key`}
        aria-invalid={taken || undefined}
        title={taken ? "Another entry has this key." : "Enter adds it; several lines can be pasted"}
        placeholder={hint === "Metadata" ? "x-amz-meta-…" : "key"}
        value={key}
        spellCheck={false}
        onChange={(event) => setKey(event.target.value)}
        onKeyDown={press}
        onPaste={paste}
      />
      <input
        className="field-input"
        aria-label={`${name}, new value`}
        placeholder="value"
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <button
        type="button"
        className="field-remove"
        aria-label={`Add an entry to ${name}`}
        disabled={key === "" || taken}
        onClick={add}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
