import type { Choice } from "../../../runtime/gateway/schema";

interface Props {
  name: string;
  choices: readonly Choice[];
  /** The value as text; undefined where the case has none of its own. */
  chosen: string | undefined;
  /** What a script sees where the case has none; undefined where it must have one. */
  standard?: string;
  onChoose(text: string | undefined): void;
}

/** The option that stands for no value of its own; no field can have it. */
const unset = "\u0000";

/** One of a few values, each with its meaning; one that is none of them stays until another is chosen. */
export function ChoiceInput({ name, choices, chosen, standard, onChoose }: Props) {
  const isKnown = chosen === undefined || choices.some(({ value }) => String(value) === chosen);
  return (
    <select
      className="text-field field-input field-choice"
      aria-label={name}
      aria-invalid={!isKnown || undefined}
      value={chosen ?? unset}
      data-unset={chosen === undefined || undefined}
      onChange={({ target }) => onChoose(target.value === unset ? undefined : target.value)}
    >
      {(standard !== undefined || chosen === undefined) && (
        <option value={unset}>{standard ?? "none"} (not set)</option>
      )}
      {choices.map(({ value, meaning }) => (
        <option key={value} value={value}>
          {[value === "" ? "empty" : value, meaning].filter((part) => part !== "").join(" · ")}
        </option>
      ))}
      {!isKnown && <option value={chosen}>{chosen}</option>}
    </select>
  );
}
