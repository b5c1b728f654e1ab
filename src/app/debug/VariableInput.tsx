import { type KeyboardEvent, useState } from "react";
import { assign } from "./forks";

interface Props {
  /** The expression that names what is set. */
  path: string;
  /** What it is now, as Lua writes it. */
  value: string;
  onDone(): void;
}

/** Another value for a variable, as an expression; Enter makes a fork of the run with it. */
export function VariableInput({ path, value, onDone }: Props) {
  const [text, setText] = useState(value);
  const [problem, setProblem] = useState<string | null>(null);
  const leave = (input: HTMLElement) => {
    const row = input.closest<HTMLElement>('[role="treeitem"]');
    onDone();
    row?.focus();
  };
  const press = async (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    const input = event.currentTarget;
    if (event.key === "Escape") leave(input);
    if (event.key !== "Enter") return;
    if (text.trim() === "" || text === value) return leave(input);
    const refused = await assign(path, text);
    if (refused === null) leave(input);
    else setProblem(refused);
  };
  return (
    <span className="variable-input">
      <input
        // biome-ignore lint/a11y/noAutofocus: a person asked for it
        autoFocus
        className="text-field"
        aria-label={`New value of ${path}, as an expression`}
        aria-invalid={problem !== null}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => void press(event)}
        onBlur={() => problem === null && onDone()}
      />
      <span role="alert" className="tone-bad">
        {problem}
      </span>
      {problem === null && <span className="quiet">Enter tries it from this step on</span>}
    </span>
  );
}
