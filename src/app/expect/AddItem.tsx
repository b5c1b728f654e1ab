import { useState } from "react";
import type { JsonObject } from "../../runtime/gateway/types";
import { additionsOf } from "../domain/expect/additions";
import { scriptTabs } from "../domain/scripts";
import { useStore } from "../store/store";
import { writeExpect } from "./write";

/** Adds something to what the case expects. */
export function AddItem({ expected }: { expected: JsonObject }) {
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
