import { useState } from "react";
import type { Json, JsonObject } from "../../runtime/gateway/types";
import { keyMistake, likelyKind, type RgwKind, readEntry } from "../domain/rgwEntry";
import { Icon } from "../ui/Icon";
import { useNewRow } from "../ui/useNewRow";
import { RgwValue } from "./RgwValue";

interface Props {
  /** The table, whose keys are taken. */
  taken: JsonObject;
  onAdd(entry: [key: string, value: Json]): void;
}

/** The row that adds an entry: Enter takes it, and so does leaving it. Its kind is what the value looks like. */
export function NewRgwEntry({ taken, onAdd }: Props) {
  const [key, setKey] = useState("");
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<RgwKind | null>(null);
  const kind = chosen ?? likelyKind(text);
  const read = readEntry(kind, text);
  const isBegun = key !== "" || text !== "";
  const wrongKey = isBegun ? keyMistake(key, taken) : undefined;
  const unread = isBegun && "mistake" in read ? read.mistake : undefined;
  const wrong = wrongKey ?? unread;

  const add = () => {
    if (!isBegun || wrongKey || "mistake" in read) return;
    onAdd([key, read.value]);
    setKey("");
    setText("");
    setChosen(null);
  };
  const { first, leave, press, click } = useNewRow(add);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears when all of its controls are left */}
      <div className="rgw-row" onBlur={leave}>
        <input
          className="text-field"
          ref={first}
          aria-label="RGW, new key"
          aria-invalid={wrongKey ? true : undefined}
          title="Enter adds it"
          placeholder="key"
          value={key}
          spellCheck={false}
          onChange={({ target }) => setKey(target.value)}
          onKeyDown={press}
        />
        <RgwValue
          label="RGW, new value"
          kind={kind}
          text={text}
          isWrong={unread !== undefined}
          onChange={(next, typed) => {
            if (next !== kind) setChosen(next);
            setText(typed);
          }}
          onKeyDown={press}
        />
        <button
          type="button"
          className="rgw-button"
          aria-label="Add an entry to RGW"
          disabled={!isBegun || wrong !== undefined}
          onClick={click}
        >
          <Icon name="plus" />
        </button>
      </div>
      {wrong && <p className="rgw-mistake">{wrong}</p>}
    </>
  );
}
