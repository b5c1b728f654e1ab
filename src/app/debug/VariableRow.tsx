import { type KeyboardEvent, useEffect, useState } from "react";
import type { ScopeView, VariableView } from "../../worker/debug/client";
import { isFieldChanged } from "../domain/debug/stop";
import { stopped } from "../store/debug";
import { useStore } from "../store/store";
import { client, guarded } from "./client";
import { useTree } from "./TreeContext";
import { VariableValue } from "./VariableValue";

interface Props {
  /** Tells the row from all others of the tree. */
  id: string;
  name: string;
  scope: ScopeView["name"];
  /** 1 for a scope, 2 for what is in it. */
  level: number;
  /** The value itself; a scope has none. */
  variable?: VariableView;
  /** Its parts where they are known. */
  parts?: VariableView[];
  openFirst?: boolean;
  isFirst?: boolean;
}

/** One value of the tree, with its parts under it when it is open. */
export function VariableRow({
  id,
  name,
  scope,
  level,
  variable,
  parts,
  openFirst = false,
  isFirst = false,
}: Props) {
  const [open, setOpen] = useState(openFirst);
  const [editing, setEditing] = useState(false);
  const tree = useTree();
  const isNew = useStore((store) => {
    const path = variable?.path;
    const look = stopped(store)?.look;
    if (level === 2 && scope !== "Request") return tree.changed.has(name);
    return path !== undefined && look != null && isFieldChanged(look, path);
  });
  const shown = useParts(open, variable?.reference ?? 0, parts);
  const hasParts = parts !== undefined || (variable?.reference ?? 0) > 0;
  const canSet = tree.canSet && /^[A-Za-z_]/.test(variable?.path ?? "");
  const isActive = tree.active === id || (tree.active === null && isFirst);

  const press = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === "ArrowRight" && hasParts) setOpen(true);
    else if (event.key === "ArrowLeft" && open && hasParts) setOpen(false);
    else if (event.key === "Enter" && canSet && !hasParts) setEditing(true);
    else if (event.key === "Enter" || event.key === " ") setOpen(!open);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div
        role="treeitem"
        aria-label={variable ? nameOf(variable, isNew) : name}
        className={isNew ? "debug-row variable new" : "debug-row variable"}
        style={{ paddingLeft: 12 + (level - 1) * 14 }}
        aria-level={level}
        aria-expanded={hasParts ? open : undefined}
        aria-selected={isActive}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => tree.setActive(id)}
        onClick={() => hasParts && setOpen(!open)}
        onDoubleClick={() => canSet && !hasParts && setEditing(true)}
        onKeyDown={press}
      >
        <span className="variable-arrow">{hasParts ? (open ? "▾" : "▸") : ""}</span>
        {variable ? (
          <VariableValue
            variable={variable}
            scope={scope}
            isVariable={level === 2 && scope !== "Request"}
            isActive={isActive}
            canSet={canSet}
            editing={editing}
            onEdit={setEditing}
          />
        ) : (
          <b>{name}</b>
        )}
      </div>
      {open &&
        shown.map((part, index) => (
          <VariableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: an inner local may have an outer one's name
            key={`${part.name} ${index}`}
            id={`${id}/${part.name} ${index}`}
            name={part.name}
            scope={scope}
            level={level + 1}
            variable={part}
          />
        ))}
    </>
  );
}

/** As much of a value as is heard with patience. */
const longestHeard = 120;

/** What is heard of a row: not the names of what can be done with it as well. */
function nameOf({ name, value }: VariableView, isNew: boolean): string {
  return `${name} = ${value.slice(0, longestHeard)}${isNew ? ", changed" : ""}`;
}

/** The parts of an open row; those of the step before until they are there. */
function useParts(open: boolean, reference: number, known: VariableView[] | undefined): VariableView[] {
  const [asked, setAsked] = useState<VariableView[]>([]);
  useEffect(() => {
    if (!open || reference === 0) return;
    let current = true;
    void guarded(() => client.ask("children", reference)).then((got) => {
      if (current && got) setAsked(got);
    });
    return () => {
      current = false;
    };
  }, [open, reference]);
  return known ?? asked;
}
