import { type FormEvent, useLayoutEffect, useRef } from "react";
import { linePlace } from "../editor/linePlace";
import { getStore, setStore, useStore } from "../store/store";
import { place } from "../ui/place";
import { putBreakpoint, toggleBreakpoint } from "./breakpoints";
import "./BreakpointForm.css";

/** Edits what a breakpoint waits for and whether it logs, in a popover at its line. */
export function BreakpointForm() {
  const edited = useStore(({ editedBreakpoint }) => editedBreakpoint);
  return (
    edited && <Form key={`${edited.context} ${edited.line}`} context={edited.context} line={edited.line} />
  );
}

type Edited = NonNullable<ReturnType<typeof getStore>["editedBreakpoint"]>;

const fields = [
  { name: "condition", label: "Stops only when", placeholder: "an expression, such as size > 1000" },
  { name: "hitCondition", label: "Stops only at hits", placeholder: "3, >= 3 or % 10" },
  { name: "logMessage", label: "Logs instead of stopping", placeholder: "a text with {expressions}" },
] as const;

function Form({ context, line }: Edited) {
  const surface = useRef<HTMLFormElement>(null);
  const known = getStore().work.draft.debug.breakpoints.find(
    (each) => each.context === context && each.line === line,
  );
  const close = () => setStore({ editedBreakpoint: null });

  useLayoutEffect(() => {
    const form = surface.current!;
    const before = document.activeElement;
    form.showPopover();
    place(form, linePlace(line), "start");
    form.querySelector("input")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [line]);

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const given = fields
      .map(({ name }) => [name, String(data.get(name)).trim()])
      .filter(([, text]) => text !== "");
    putBreakpoint({ context, line, ...Object.fromEntries(given) });
    close();
  };

  return (
    <form
      ref={surface}
      popover="auto"
      role="dialog"
      aria-label={`Breakpoint at ${context} line ${line}`}
      className="popover breakpoint-form"
      onSubmit={save}
      onToggle={({ newState }) => newState === "closed" && close()}
    >
      <h3>
        {context} :{line}
      </h3>
      {fields.map(({ name, label, placeholder }) => (
        <label key={name}>
          {label}
          <input
            name={name}
            defaultValue={known?.[name] ?? ""}
            placeholder={placeholder}
            spellCheck={false}
            autoComplete="off"
          />
        </label>
      ))}
      <div className="breakpoint-buttons">
        <button type="submit" className="button go">
          {known ? "Change" : "Set breakpoint"}
        </button>
        {known && (
          <button
            type="button"
            className="button"
            onClick={() => {
              toggleBreakpoint(context, line);
              close();
            }}
          >
            Remove
          </button>
        )}
      </div>
    </form>
  );
}
