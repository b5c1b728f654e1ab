import type { ReactNode } from "react";
import type { DataBreakpoint, ScopeView, Target, VariableView } from "../../worker/debug/client";
import { frameOf } from "../domain/debug/frames";
import { stopped } from "../store/debug";
import { getStore, useStore } from "../store/store";
import { Icon, type IconName } from "../ui/Icon";
import { LongText } from "../ui/LongText";
import { toggleDataBreakpoint } from "./breakpoints";
import { whatWrote } from "./origin";
import { VariableInput } from "./VariableInput";

interface Props {
  variable: VariableView;
  scope: ScopeView["name"];
  /** A local, an upvalue or a global itself, not a part of one. */
  isVariable: boolean;
  isActive: boolean;
  canSet: boolean;
  editing: boolean;
  onEdit(editing: boolean): void;
}

/** Characters of a value, beyond which it takes a click to see the rest. */
const longest = 120;

/** Name and value of a row, and what can be done with it. */
export function VariableValue(props: Props) {
  const { variable, scope, isVariable, isActive, canSet, editing, onEdit } = props;
  const { name, value, type, path, writtenAt } = variable;
  const target = targetOf(scope, variable, isVariable);
  const data = dataBreakpointOf(scope, variable, isVariable);
  const key = JSON.stringify(data);
  const watched = useStore(({ work }) =>
    work.draft.debug.dataBreakpoints.some((each) => JSON.stringify(each) === key),
  );
  if (editing && path) {
    return (
      <>
        <span>{name}</span>
        <span className="quiet">=</span>
        <VariableInput path={path} value={type === "table" ? "" : value} onDone={() => onEdit(false)} />
      </>
    );
  }
  return (
    <>
      <span>{name}</span>
      <span className="quiet">=</span>
      <span className={`value-${type}`} title={type}>
        <LongText text={value} most={longest} />
      </span>
      <span className="row-actions">
        {target && (
          <Act
            label={`What wrote ${path ?? name}?`}
            icon={writtenAt === undefined ? "undo" : null}
            isReached={isActive}
            isPinned={writtenAt !== undefined}
            onAct={() => void whatWrote(target())}
          >
            {writtenAt !== undefined && `written at step ${writtenAt}`}
          </Act>
        )}
        {canSet && (
          <Act label={`Set ${path}`} icon="pencil" isReached={isActive} onAct={() => onEdit(true)} />
        )}
        {data && (
          <Act
            label={`Stop at every write of ${data.kind === "field" ? data.path : data.name}`}
            icon="diamond"
            isReached={isActive}
            isPinned={watched}
            pressed={watched}
            onAct={() => toggleDataBreakpoint(data)}
          />
        )}
      </span>
    </>
  );
}

interface ActProps {
  label: string;
  icon: IconName | null;
  /** Tab leads to it. */
  isReached: boolean;
  /** To be seen also where nothing points at the row. */
  isPinned?: boolean;
  pressed?: boolean;
  onAct(): void;
  children?: ReactNode;
}

function Act({ label, icon, isReached, isPinned = false, pressed, onAct, children }: ActProps) {
  const look = icon ? "row-act" : "chip button-chip";
  return (
    <button
      type="button"
      className={isPinned ? `${look} pinned` : look}
      title={label}
      aria-label={label}
      aria-pressed={pressed}
      tabIndex={isReached ? 0 : -1}
      onClick={(event) => {
        event.stopPropagation();
        onAct();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {icon && <Icon name={icon} filled={pressed === true} />}
      {children}
    </button>
  );
}

const kinds = { Locals: "local", Upvalues: "upvalue", Globals: "global" } as const;

/** What to ask of a value; null for a part of a table of the script's own. */
function targetOf(scope: string, { name, path }: VariableView, isVariable: boolean): (() => Target) | null {
  if (scope === "Request")
    return path === undefined ? null : () => ({ kind: "field", path, before: stepOf() });
  const kind = kinds[scope as keyof typeof kinds];
  if (!isVariable || !/^[A-Za-z_]/.test(name)) return null;
  return () => ({ kind, name, before: frameStep() });
}

const stepOf = () => stopped(getStore())?.look?.step ?? 0;

function frameStep(): number {
  const look = stopped(getStore())?.look;
  return (look && frameOf(look)?.step) || stepOf();
}

/** What stops at its writes; null where nothing can. */
function dataBreakpointOf(
  scope: string,
  { name, path }: VariableView,
  isVariable: boolean,
): DataBreakpoint | null {
  if (scope === "Request") return path === undefined ? null : { kind: "field", path };
  if (scope === "Globals" || !isVariable || !/^[A-Za-z_]/.test(name)) return null;
  const look = stopped(getStore())?.look;
  const frame = look && frameOf(look);
  return frame ? { kind: "local", context: frame.context, lineDefined: frame.range[0], name } : null;
}
