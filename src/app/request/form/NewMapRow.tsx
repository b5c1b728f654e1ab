import { type KeyboardEvent, useState } from "react";
import type { Entry } from "../../domain/form/rows";
import { Icon } from "../../ui/Icon";
import { useNewRow } from "../../ui/useNewRow";
import { keyMistake } from "./keyMistake";
import { isUndo } from "./undoKey";

interface Props {
  /** The map's. */
  name: string;
  /** What keys look like. */
  hint: string;
  taken: ReadonlySet<string>;
  onAdd(entries: readonly Entry[]): void;
  /** Takes several rows at once; false where the text is none. */
  onPaste(text: string): boolean;
}

/** The row that adds: Enter in either input takes it, and so does leaving it. */
export function NewMapRow({ name, hint, taken, onAdd, onPaste }: Props) {
  const [key, setKey] = useState("");
  const [text, setText] = useState("");
  const wrong = key === "" && text === "" ? undefined : keyMistake(key, taken, name);

  const add = () => {
    if (key === "" || wrong) return;
    onAdd([[key, text]]);
    setKey("");
    setText("");
  };
  const row = useNewRow(add);
  const press = (event: KeyboardEvent) => {
    // What is typed here is not in the case yet, so undo is the input's own.
    if (isUndo(event) && (key !== "" || text !== "")) return event.stopPropagation();
    row.press(event);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears when both of its inputs are left */}
      <div className="map-row map-new" onBlur={row.leave}>
        <input
          ref={row.first}
          className="text-field field-input map-key"
          aria-label={`${name}, new key`}
          aria-invalid={wrong ? true : undefined}
          title="Enter adds it; several rows can be pasted at once"
          placeholder={hint}
          value={key}
          spellCheck={false}
          onChange={(event) => setKey(event.target.value)}
          onKeyDown={press}
          onPaste={(event) => onPaste(event.clipboardData.getData("text/plain")) && event.preventDefault()}
        />
        <input
          className="text-field field-input"
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
          disabled={key === "" || wrong !== undefined}
          onClick={row.click}
        >
          <Icon name="plus" />
        </button>
      </div>
      {wrong && <p className="field-mistake">{wrong}</p>}
    </>
  );
}
