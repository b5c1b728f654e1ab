import type { KeyboardEvent } from "react";
import { type RgwKind, rgwKinds } from "../domain/rgwEntry";

interface Props {
  /** Whose value it is, for assistive technology. */
  label: string;
  /** Null: of no kind that a table holds. */
  kind: RgwKind | null;
  text: string;
  isWrong: boolean;
  onChange(kind: RgwKind, text: string): void;
  onLeave?(): void;
  onKeyDown?(event: KeyboardEvent): void;
}

/** A value of the table as text, and its kind. */
export function RgwValue({ label, kind, text, isWrong, onChange, onLeave, onKeyDown }: Props) {
  return (
    <>
      <input
        className="text-field"
        aria-label={label}
        aria-invalid={isWrong || kind === null || undefined}
        value={text}
        placeholder={kind === "string" ? "empty" : undefined}
        spellCheck={false}
        onChange={({ target }) => onChange(kind ?? "string", target.value)}
        onBlur={onLeave}
        onKeyDown={onKeyDown}
      />
      <select
        className="text-field"
        aria-label={`Kind of ${label}`}
        value={kind ?? ""}
        onChange={({ target }) => onChange(target.value as RgwKind, text)}
        onBlur={onLeave}
      >
        {kind === null && <option value="">none</option>}
        {rgwKinds.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </select>
    </>
  );
}
