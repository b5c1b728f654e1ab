import { type FormEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { nameOf } from "../domain/attached";
import { contextsOf, type RunTextId } from "../domain/debug/runTexts";
import { linePlace } from "../editor/linePlace";
import { stopped } from "../store/debug";
import { getStore, setStore, useStore } from "../store/store";
import { place } from "../ui/place";
import { type Condition, type Problems, problemsOf } from "./breakpointProblems";
import { type Conditions, isAt, putBreakpoint, removeBreakpoint } from "./breakpoints";
import { HitForms } from "./HitForms";
import { goTo } from "./moves";
import { start } from "./session";
import "./BreakpointForm.css";

/** Edits what a breakpoint waits for and whether it logs, in a popover at its line. */
export function BreakpointForm() {
  const edited = useStore(({ editedBreakpoint }) => editedBreakpoint);
  return edited && <Form key={`${edited.document} ${edited.line}`} {...edited} />;
}

type Edited = NonNullable<ReturnType<typeof getStore>["editedBreakpoint"]>;

const fields: { name: Condition; label: string; placeholder: string; help: string }[] = [
  {
    name: "condition",
    label: "Stops only when",
    placeholder: "size > 1000",
    help: "A Lua expression that sees the locals of the line. Empty: always.",
  },
  {
    name: "hitCondition",
    label: "Stops only at hits",
    placeholder: "3, >= 3 or % 10",
    help: "Counts the times that the condition holds. Empty: every one.",
  },
  {
    name: "logMessage",
    label: "Logs instead of stopping",
    placeholder: "size is {size}",
    help: "A text; an {expression} in braces gives its value. Past hits are listed at once.",
  },
];

function Form({ document: edited, line }: Edited) {
  const surface = useRef<HTMLDivElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const known = getStore().work.draft.debug.breakpoints.find(isAt(edited, line));
  const name = nameOf(edited);
  const close = () => setStore({ editedBreakpoint: null });

  useLayoutEffect(() => {
    const dialog = surface.current!;
    const before = document.activeElement;
    dialog.showPopover();
    place(dialog, linePlace(line), "start");
    dialog.querySelector("input")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [line]);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const given = fields
      .map(({ name }) => [name, String(data.get(name)).trim()])
      .filter(([, text]) => text !== "");
    const conditions: Conditions = Object.fromEntries(given);
    const found = await problemsOf(conditions);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) return surface.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
    close();
    await putBreakpoint(edited, line, conditions);
    if ("logMessage" in conditions) await showPastHits(edited);
  };

  return (
    <div
      ref={surface}
      popover="auto"
      role="dialog"
      aria-label={`Breakpoint at ${name} line ${line}`}
      className="popover breakpoint-place"
      onToggle={({ newState }) => newState === "closed" && close()}
    >
      <form className="breakpoint-form" onSubmit={(event) => void save(event)}>
        <h3>
          {name} <span className="quiet">:{line}</span>
        </h3>
        {fields.map((field) => (
          <Field key={field.name} {...field} value={known?.[field.name]} problem={problems[field.name]} />
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
                removeBreakpoint(edited, line);
                close();
              }}
            >
              Remove
            </button>
          )}
        </div>
      </form>
    </div>
  );
}

interface FieldProps {
  name: Condition;
  label: string;
  placeholder: string;
  help: string;
  value: string | undefined;
  problem: string | undefined;
}

function Field({ name, label, placeholder, help, value, problem }: FieldProps) {
  const id = useId();
  return (
    <div className="breakpoint-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        className="text-field"
        defaultValue={value ?? ""}
        placeholder={placeholder}
        aria-describedby={`${id}-help`}
        aria-invalid={problem !== undefined}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
      />
      <p id={`${id}-help`}>{problem ? <span className="tone-bad">{problem}</span> : help}</p>
      {name === "hitCondition" && <HitForms inputId={id} />}
    </div>
  );
}

/** Shows what logpoints logged; without a session one is recorded, and stands where it last logged so. */
async function showPastHits(document: RunTextId): Promise<void> {
  setStore({ debugTab: "breakpoints" });
  if (stopped(getStore()) || !(await start("end"))) return;
  const contexts = contextsOf(getStore().work.draft, document);
  const last = stopped(getStore())?.set.logged.findLast(({ context }) =>
    contexts.some((id) => id === context),
  );
  if (last) await goTo(last.step);
}
