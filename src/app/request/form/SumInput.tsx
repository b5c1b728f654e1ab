import type { Choice } from "../../../runtime/gateway/schema";
import type { Path } from "../../domain/form/tree";
import { pathName, useValue } from "./FormContext";

interface Props {
  path: Path;
  choices: readonly Choice[];
  /** What all of them together are called. */
  all: string;
}

/** A sum of named bits, one box for each, and one for all of them. Bits without a name stay as they are. */
export function SumInput({ path, choices, all }: Props) {
  const { effective, set } = useValue(path);
  const sum = Number(effective ?? 0);
  const named = choices.reduce((bits, { value }) => bits | Number(value), 0);
  const unnamed = sum & ~named;
  const boxes = [...choices, { value: named, meaning: all }];
  return (
    <fieldset className="field-sum" aria-label={pathName(path)}>
      {boxes.map(({ value, meaning }) => {
        const bits = Number(value);
        return (
          <label key={value}>
            <input
              type="checkbox"
              checked={(sum & bits) === bits}
              onChange={({ target }) => set(target.checked ? sum | bits : sum & ~bits)}
            />
            {meaning}
          </label>
        );
      })}
      <span className="field-unit">
        = {String(effective ?? 0)}
        {unnamed !== 0 && `, of which ${unnamed} has no name`}
      </span>
    </fieldset>
  );
}
