import { type KeyboardEvent, useState } from "react";
import { inputOfValue } from "../../domain/form/leaf";
import type { Row } from "../../domain/form/rows";
import type { Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { pathKey, useValue } from "./FormContext";
import { keyMistake } from "./keyMistake";
import { LongInput } from "./LongInput";
import { Reset } from "./Reset";
import { isUndo } from "./undoKey";

interface Props {
  /** Of the entry, from its document down. */
  path: Path;
  /** The map's. */
  name: string;
  row: Row;
  taken: ReadonlySet<string>;
  onRename(key: string): void;
  onChange(text: string): void;
  onRemove(): void;
  onRestore(): void;
  /** Takes several rows at once; false where the text is none. */
  onPaste(text: string): boolean;
}

/** An entry of a map. Its key changes when it is left, as a half-typed one may be another entry's. */
export function MapRow({ path, name, row, taken, onRename, onChange, onRemove, onRestore, onPaste }: Props) {
  const { key, value, origin } = row;
  const { mistake, isChanged, before } = useValue(path);
  const [typed, setTyped] = useState<string | null>(null);
  const wrongKey = typed === null || typed === key ? undefined : keyMistake(typed, taken, name);

  if (origin === "removed")
    return (
      <div className="map-row map-removed" data-path={pathKey(path)}>
        <span>{key}</span>
        <button type="button" className="text-button" onClick={onRestore}>
          removed; keep it
        </button>
      </div>
    );

  const leave = () => {
    if (typed === null || wrongKey) return;
    setTyped(null);
    if (typed !== key) onRename(typed);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) leave();
    else if (event.key === "Escape" && typed !== null) setTyped(null);
    // Until the key is the map's, undo is the input's own.
    else if (!(typed !== null && typed !== key && isUndo(event))) return;
    event.stopPropagation();
  };
  const wrong = wrongKey ?? mistake;
  return (
    <>
      <div className="map-row" data-path={pathKey(path)} data-origin={origin}>
        <input
          className="text-field field-input map-key"
          aria-label={`${name}, key ${key}`}
          aria-invalid={wrongKey ? true : undefined}
          value={typed ?? key}
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={leave}
          onKeyDown={press}
          onPaste={(event) => onPaste(event.clipboardData.getData("text/plain")) && event.preventDefault()}
        />
        <ValueInput
          name={`${name}["${key}"]`}
          text={value === null ? "null" : inputOfValue(value)}
          isWrong={mistake !== undefined}
          onChange={onChange}
        />
        {isChanged && before !== undefined && <Reset path={path} />}
        <button
          type="button"
          className="field-remove"
          aria-label={`Remove ${key} from ${name}`}
          onClick={onRemove}
        >
          <Icon name="cross" />
        </button>
      </div>
      {wrong && <p className="field-mistake">{wrong}</p>}
    </>
  );
}

interface ValueProps {
  name: string;
  text: string;
  isWrong: boolean;
  onChange(text: string): void;
}

function ValueInput({ name, text, isWrong, onChange }: ValueProps) {
  if (text.includes("\n"))
    return <LongInput name={name} text={text} placeholder="empty" onChange={onChange} />;
  return (
    <input
      className="text-field field-input"
      aria-label={name}
      aria-invalid={isWrong || undefined}
      placeholder="empty"
      value={text}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
