import { useState } from "react";
import { type Json, type JsonObject, statuses } from "../../runtime/gateway/types";
import type { ScriptId } from "../domain/documents";
import { type Item, itemKey, itemsOf, withoutItem } from "../domain/expect/items";
import {
  type Matcher,
  matcherOf,
  matchers,
  textMatcher,
  typedValue,
  valueText,
} from "../domain/expect/values";
import { type Path, valueAt, withValue } from "../domain/form/tree";
import { isObject } from "../domain/json";
import { scriptTabs } from "../domain/scripts";
import { readSettings } from "../domain/settings";
import { useStore } from "../store/store";
import { showDocument } from "../store/viewActions";
import { Icon } from "../ui/Icon";
import { Empty } from "../ui/Panel";
import { writeExpect } from "./write";

/** What the case expects, each thing in a row of its own. */
export function ExpectForm() {
  const settings = useStore(({ work }) => work.draft.texts.settings);
  const read = readSettings(settings);
  if (!read) {
    return (
      <Empty>
        The settings are not JSON yet.{" "}
        <button type="button" className="text-button" onClick={() => showDocument("settings")}>
          Show them
        </button>
      </Empty>
    );
  }
  const expected = isObject(read.expect) ? read.expect : {};
  const items = itemsOf(expected);
  return (
    <section className="expect-form" aria-label="What the case expects">
      {items.map((item, at) => (
        <div key={itemKey(item)} className="expect-row">
          {item.group !== items[at - 1]?.group && <h3>{item.group}</h3>}
          <span
            className={item.kind === "text" && /^\d+$/.test(item.label) ? "expect-number" : "expect-label"}
          >
            {item.label}
          </span>
          <ItemField item={item} onValue={(value) => writeExpect(setAt(expected, item.path, value))} />
          <button
            type="button"
            className="button small"
            aria-label={`Remove ${item.group} ${item.label}`}
            onClick={() => writeExpect(withoutItem(expected, item))}
          >
            <Icon name="cross" />
          </button>
        </div>
      ))}
      <Add expected={expected} />
    </section>
  );
}

const setAt = (expected: JsonObject, path: Path, value: Json) =>
  withValue(expected, path, value) as JsonObject;

interface FieldProps {
  item: Item;
  onValue(value: Json): void;
}

function ItemField({ item, onValue }: FieldProps) {
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

interface Addition {
  label: string;
  /** What the person has to name: a field, an address. */
  names?: string;
  add(expected: JsonObject, name: string): JsonObject;
}

/** Adds a line at the end of a list. */
const line = (kind: string, key: string) => (expected: JsonObject) => {
  const lines = valueAt(expected, [kind, key]);
  return setAt(expected, [kind, key], [...(Array.isArray(lines) ? lines : []), { contains: "" }]);
};

const additionsOf = (contexts: readonly ScriptId[]): Addition[] => [
  ...contexts.map((context) => ({ label: `a log line of ${context}`, add: line("log", context) })),
  { label: "a log line, whatever the context", add: line("log", "*") },
  ...contexts.map((context) => ({
    label: `how ${context} ends`,
    add: (expected: JsonObject) => setAt(expected, ["status", context], "ok"),
  })),
  ...contexts.map((context) => ({
    label: `no error of ${context}, or its text`,
    add: (expected: JsonObject) => setAt(expected, ["error", context], null),
  })),
  ...["HTTPStatusCode", "HTTPStatus", "RGWCode", "Message"].map((field) => ({
    label: `Request.Response.${field}`,
    add: (expected: JsonObject) => setAt(expected, ["response", field], /Code$/.test(field) ? 200 : ""),
  })),
  { label: "the client's status", add: (expected) => setAt(expected, ["http", "status"], 200) },
  { label: "the client's reason", add: (expected) => setAt(expected, ["http", "reason"], "OK") },
  {
    label: "the client's body",
    add: (expected) => setAt(expected, ["http", "body"], { contains: "" }),
  },
  {
    label: "a field at the end",
    names: 'HTTP.Metadata["x-amz-meta-a"]',
    add: (expected, name) => setAt(expected, ["request", name], null),
  },
  { label: "records of the operations log", add: (expected) => setAt(expected, ["opsLog"], 1) },
  {
    label: "a line to an endpoint",
    names: "unix:/tmp/socket",
    add: (expected, name) => line("network", name)(expected),
  },
];

function Add({ expected }: { expected: JsonObject }) {
  const additions = additionsOf(scriptTabs(useStore(({ work }) => work.draft)));
  const [chosen, setChosen] = useState(0);
  const [name, setName] = useState("");
  const { names, add } = additions[chosen] ?? additions[0]!;
  return (
    <form
      className="expect-add"
      onSubmit={(event) => {
        event.preventDefault();
        writeExpect(add(expected, name.trim()));
      }}
    >
      <select
        className="text-field"
        aria-label="Expect also"
        value={chosen}
        onChange={({ target }) => setChosen(Number(target.value))}
      >
        {additions.map(({ label }, at) => (
          <option key={label} value={at}>
            {label}
          </option>
        ))}
      </select>
      {names !== undefined && (
        <input
          className="text-field"
          aria-label="Which"
          placeholder={names}
          value={name}
          spellCheck={false}
          onChange={({ target }) => setName(target.value)}
        />
      )}
      <button
        type="submit"
        className="button small outlined"
        disabled={names !== undefined && name.trim() === ""}
      >
        Add
      </button>
    </form>
  );
}
