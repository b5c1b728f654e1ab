import { operations } from "../../../runtime/analysis/world";
import { isLeaf } from "../../../runtime/cases/fields/leaf";
import type { Choice, Field } from "../../../runtime/gateway/schema";
import { defaultText } from "../../domain/form/initial";
import { inputOfValue, type LeafType, mistakeOf, readableSize, valueOfInput } from "../../domain/form/leaf";
import type { Path } from "../../domain/form/tree";
import { useValue } from "./FormContext";

/** The control for one plain value, true to its type. */
export function LeafInput({ path, field }: { path: Path; field: Field }) {
  if (field.type === "boolean")
    return (
      <ChoiceInput
        path={path}
        field={field}
        choices={[
          { value: "true", meaning: "" },
          { value: "false", meaning: "" },
        ]}
      />
    );
  if (field.values && "sum" in field.values) return <SumInput path={path} choices={field.values.sum} />;
  if (field.values) return <ChoiceInput path={path} field={field} choices={field.values} />;
  return <TextInput path={path} field={field} />;
}

const suggestions: Record<string, readonly string[]> = {
  RGWOp: operations,
  "HTTP.Method": ["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS"],
};

function TextInput({ path, field }: { path: Path; field: Field }) {
  const { value, inherited, mistake, set } = useValue(path);
  const name = path.join(".");
  const type: LeafType = isLeaf(field.type) ? field.type : "string";
  const change = (text: string) =>
    set(text === "" && type !== "string" ? undefined : valueOfInput(type, text));
  const wrong = value !== undefined && value !== null && (mistakeOf(type, value) ?? mistake);
  const size = /size|length/i.test(field.name) && readableSize(value ?? inherited);
  const list = suggestions[name];
  return (
    <>
      <input
        className="field-input"
        type="text"
        aria-label={name}
        aria-invalid={wrong ? true : undefined}
        title={wrong || undefined}
        inputMode={type === "integer" ? "numeric" : undefined}
        placeholder={inherited === undefined ? defaultText(field) : inputOfValue(inherited) || "empty"}
        list={list && `list-${name}`}
        value={inputOfValue(value)}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => change(event.target.value)}
      />
      {size && <span className="field-unit">{size}</span>}
      {list && (
        <datalist id={`list-${name}`}>
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}

function ChoiceInput({ path, field, choices }: { path: Path; field: Field; choices: readonly Choice[] }) {
  const { value, inherited, set } = useValue(path);
  const type: LeafType = isLeaf(field.type) ? field.type : "string";
  const chosen = value === undefined ? unset : inputOfValue(value);
  const known = choices.some((choice) => String(choice.value) === chosen);
  const standard = inherited === undefined ? defaultText(field) : inputOfValue(inherited) || "empty";
  return (
    <select
      className="field-input"
      aria-label={path.join(".")}
      value={chosen}
      data-unset={value === undefined || undefined}
      onChange={({ target }) => set(target.value === unset ? undefined : valueOfInput(type, target.value))}
    >
      <option value={unset}>{standard}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.value === "" ? "empty" : choice.value} {choice.meaning}
        </option>
      ))}
      {!known && chosen !== unset && <option value={chosen}>{chosen}</option>}
    </select>
  );
}

/** The option that stands for no value of its own; no field can have it. */
const unset = "\u0000";

function SumInput({ path, choices }: { path: Path; choices: readonly Choice[] }) {
  const { value, set } = useValue(path);
  const sum = typeof value === "number" ? value : Number(value ?? 0);
  return (
    <fieldset className="field-sum" aria-label={path.join(".")}>
      {choices.map(({ value: bit, meaning }) => (
        <label key={bit}>
          <input
            type="checkbox"
            checked={(sum & Number(bit)) !== 0}
            onChange={({ target }) => set(target.checked ? sum | Number(bit) : sum & ~Number(bit))}
          />
          {meaning}
        </label>
      ))}
      <span className="field-unit">= {sum}</span>
    </fieldset>
  );
}
