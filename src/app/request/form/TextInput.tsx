import { useId } from "react";
import type { Field } from "../../../runtime/gateway/schema";
import {
  completed,
  inputOfValue,
  type LeafType,
  mistakeOf,
  readable,
  valueOfInput,
} from "../../domain/form/leaf";
import { suggestionsFor } from "../../domain/form/suggestions";
import type { Path } from "../../domain/form/tree";
import { pathName, useValue } from "./FormContext";
import { TimePicker } from "./TimePicker";

interface Props {
  path: Path;
  field: Field;
  type: LeafType;
  /** What a script sees where the case has no value of its own. */
  standard: string;
}

/** A line of text, an integer or a time, with what it means beside it. */
export function TextInput({ path, field, type, standard }: Props) {
  const { value, inherited, mistake, set } = useValue(path);
  const name = pathName(path);
  const listId = useId();
  const text = inputOfValue(value);
  const change = (typed: string) =>
    set(typed === "" && type !== "string" ? undefined : valueOfInput(type, typed, value));
  const complete = () => {
    const whole = completed(field, text);
    if (whole !== text) change(whole);
  };
  const isWrong = value !== undefined && value !== null && (mistakeOf(type, value) ?? mistake) !== undefined;
  const list = suggestionsFor(field, name);
  const meaning = isWrong ? undefined : readable(field, value ?? inherited);
  return (
    <>
      <input
        className={`text-field field-input ${type === "time" ? "field-time" : ""}`}
        type="text"
        aria-label={name}
        aria-invalid={isWrong || undefined}
        inputMode={type === "integer" && field.unit === undefined ? "numeric" : undefined}
        placeholder={value === undefined ? standard : "empty"}
        list={list && listId}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => change(event.target.value)}
        onBlur={complete}
        onKeyDown={({ key }) => key === "Enter" && complete()}
      />
      {type === "time" && <TimePicker name={name} text={text} onPick={change} />}
      {meaning && <span className="field-unit">{meaning}</span>}
      {list && (
        <datalist id={listId}>
          {list.map((one) => (
            <option key={one.value} value={one.value} label={`${one.value} · ${one.meaning}`} />
          ))}
        </datalist>
      )}
    </>
  );
}
