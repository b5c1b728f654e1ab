import { type KeyboardEvent, useState } from "react";
import type { Json, JsonObject, ReleaseName } from "../../runtime/gateway/types";
import { entryDoubt, inputOf, keyMistake, kindOf, type RgwKind, readEntry } from "../domain/rgwEntry";
import { Icon } from "../ui/Icon";
import { RgwValue } from "./RgwValue";

interface Props {
  /** Its key. */
  name: string;
  value: Json;
  release: ReleaseName;
  /** The table, whose other keys are taken. */
  taken: JsonObject;
  /** What the case's validator says of it. */
  mistake: string | undefined;
  /** Null removes it. */
  onChange(entry: [key: string, value: Json] | null): void;
}

/** An entry of the table. What is typed and is no value yet stays in the row; the case keeps what it had. */
export function RgwEntry({ name, value, release, taken, mistake, onChange }: Props) {
  const [key, setKey] = useState<string | null>(null);
  const [typed, setTyped] = useState<{ kind: RgwKind; text: string } | null>(null);
  const { kind, text } = typed ?? { kind: kindOf(value), text: inputOf(value) };
  const read = typed && readEntry(typed.kind, typed.text);
  const unread = read && "mistake" in read ? read.mistake : undefined;
  const wrongKey = key === null || key === name ? undefined : keyMistake(key, taken);
  const wrong = wrongKey ?? unread ?? mistake;
  const doubt = entryDoubt(name, value, release);

  const write = (kind: RgwKind, text: string) => {
    setTyped({ kind, text });
    const next = readEntry(kind, text);
    if ("value" in next) onChange([name, next.value]);
  };
  const leaveKey = () => {
    if (key === null || wrongKey) return;
    setKey(null);
    if (key !== name) onChange([key, value]);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) leaveKey();
    else if (event.key === "Escape" && key !== null) setKey(null);
    else return;
    event.stopPropagation();
  };
  return (
    <>
      <div className="rgw-row">
        <input
          className="text-field"
          aria-label={`RGW, key ${name}`}
          aria-invalid={wrongKey ? true : undefined}
          value={key ?? name}
          spellCheck={false}
          onChange={({ target }) => setKey(target.value)}
          onBlur={leaveKey}
          onKeyDown={press}
        />
        <RgwValue
          label={`RGW["${name}"]`}
          kind={kind}
          text={text}
          isWrong={unread !== undefined}
          onChange={write}
          onLeave={() => unread === undefined && setTyped(null)}
        />
        <button
          type="button"
          className="rgw-button"
          aria-label={`Remove ${name} from RGW`}
          onClick={() => onChange(null)}
        >
          <Icon name="cross" />
        </button>
      </div>
      {wrong && <p className="rgw-mistake">{wrong}</p>}
      {doubt && <p className="rgw-doubt">{doubt}</p>}
    </>
  );
}
