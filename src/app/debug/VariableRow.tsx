import { type KeyboardEvent, useEffect, useState } from "react";
import type { VariableView } from "../../worker/debug/client";
import { useStore } from "../store/store";
import { toggleDataBreakpoint } from "./breakpoints";
import { whatWrote } from "./origin";
import { client, guarded } from "./session";

interface Props {
  name: string;
  level: number;
  /** The value itself; a scope has none. */
  variable?: VariableView;
  /** Its parts where they are known. */
  parts?: VariableView[];
  openFirst?: boolean;
  /** Names whose values are new at this stop. */
  changed: Set<string> | null;
  step: number;
}

/** One value of the tree, with its parts under it when it is open. */
export function VariableRow({ name, level, variable, parts, openFirst = false, changed, step }: Props) {
  const [open, setOpen] = useState(openFirst);
  const [asked, setAsked] = useState<VariableView[] | null>(null);
  const reference = variable?.reference ?? 0;
  const hasParts = parts !== undefined || reference > 0;

  useEffect(() => {
    if (!open || reference === 0) return;
    let current = true;
    void guarded(() => client.ask("children", reference)).then((got) => {
      if (current) setAsked(got);
    });
    return () => {
      current = false;
    };
  }, [open, reference]);

  const shown = parts ?? asked ?? [];
  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "ArrowRight" && hasParts) setOpen(true);
    else if (event.key === "ArrowLeft") setOpen(false);
    else if (event.key === "Enter" || event.key === " ") setOpen(!open);
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") moveFocus(event);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div
        role="treeitem"
        className={variable && changed?.has(name) ? "debug-row variable new" : "debug-row variable"}
        style={{ paddingLeft: 12 + (level - 1) * 14 }}
        aria-level={level}
        aria-expanded={hasParts ? open : undefined}
        aria-selected={false}
        tabIndex={0}
        onClick={() => setOpen(!open)}
        onKeyDown={press}
      >
        <span className="variable-arrow">{hasParts ? (open ? "▾" : "▸") : ""}</span>
        {variable ? <Value name={name} variable={variable} step={step} /> : <b>{name}</b>}
      </div>
      {open &&
        shown.map((part, index) => (
          <VariableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an inner local may have an outer one's name
            key={`${part.name} ${index}`}
            name={part.name}
            level={level + 1}
            variable={part}
            changed={level === 1 ? changed : null}
            step={step}
          />
        ))}
    </>
  );
}

function Value({ name, variable, step }: { name: string; variable: VariableView; step: number }) {
  const { value, type, path, writtenAt } = variable;
  const watched = useStore(({ work }) =>
    work.draft.debug.dataBreakpoints.some((each) => each.kind === "field" && each.path === path),
  );
  const isField = path?.startsWith("Request.") && variable.reference === 0;
  return (
    <>
      <span>{name}</span>
      <span className="quiet">=</span>
      <span className={`value-${type}`} title={type}>
        {value}
      </span>
      {writtenAt !== undefined && path && (
        <button
          type="button"
          className="chip button-chip"
          title={`What wrote ${path}?`}
          onClick={(event) => {
            event.stopPropagation();
            void whatWrote({ kind: "field", path, before: step });
          }}
        >
          written at step {writtenAt}
        </button>
      )}
      {isField && path && (
        <button
          type="button"
          className={watched ? "chip button-chip chosen" : "chip button-chip on-hover"}
          aria-pressed={watched}
          title={`Stop at every write of ${path}`}
          onClick={(event) => {
            event.stopPropagation();
            toggleDataBreakpoint({ kind: "field", path });
          }}
        >
          stop at writes
        </button>
      )}
    </>
  );
}

function moveFocus({ key, currentTarget }: KeyboardEvent<HTMLDivElement>): void {
  const tree = currentTarget.closest('[role="tree"]');
  const rows = [...(tree?.querySelectorAll<HTMLElement>('[role="treeitem"]') ?? [])];
  rows[rows.indexOf(currentTarget) + (key === "ArrowDown" ? 1 : -1)]?.focus();
}
