import { type Json, statuses } from "../../runtime/gateway/types";
import type { Item } from "../domain/expect/items";
import {
  type Matcher,
  matcherOf,
  matchers,
  textMatcher,
  typedValue,
  valueText,
} from "../domain/expect/values";

interface FieldProps {
  item: Item;
  onValue(value: Json): void;
}

/** What is expected of one thing, by its kind. */
export function ItemField({ item, onValue }: FieldProps) {
  const { kind, value, group, label } = item;
  const name = `${group} ${label}`;
  if (kind === "empty") return <span className="quiet">no line</span>;
  if (kind === "text") return <TextMatcher name={name} value={value} onValue={onValue} />;
  if (kind === "status") {
    return (
      <select
        className="text-field"
        aria-label={name}
        value={String(value)}
        onChange={({ target }) => onValue(target.value)}
      >
        {statuses.map((status) => (
          <option key={status}>{status}</option>
        ))}
      </select>
    );
  }
  const isError = kind === "error";
  const shown = isError ? String(value ?? "") : valueText(value);
  return (
    <Committed
      name={name}
      value={shown}
      placeholder={isError ? "no error" : "nil"}
      onValue={(text) => onValue(isError ? text || null : typedValue(text))}
    />
  );
}

const matcherWords: Record<Matcher, string> = {
  is: "is",
  contains: "contains",
  matches: "matches",
  any: "any line",
};

function TextMatcher({ name, value, onValue }: { name: string; value: Json; onValue(value: Json): void }) {
  const { matcher, text } = matcherOf(value);
  return (
    <>
      <select
        className="text-field"
        aria-label={`${name}: how`}
        value={matcher}
        onChange={({ target }) => onValue(textMatcher(target.value as Matcher, text))}
      >
        {matchers.map((each) => (
          <option key={each} value={each}>
            {matcherWords[each]}
          </option>
        ))}
      </select>
      {matcher !== "any" && (
        <Committed name={name} value={text} onValue={(typed) => onValue(textMatcher(matcher, typed))} />
      )}
    </>
  );
}

interface CommittedProps {
  name: string;
  value: string;
  placeholder?: string;
  onValue(text: string): void;
}

/** A field whose text counts once it is left, so that a half-typed value is not judged. */
function Committed({ name, value, placeholder = "", onValue }: CommittedProps) {
  return (
    <input
      key={value}
      className="text-field"
      aria-label={name}
      title={value}
      defaultValue={value}
      placeholder={placeholder}
      spellCheck={false}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      onBlur={({ target }) => {
        if (target.value !== value) onValue(target.value);
      }}
    />
  );
}
