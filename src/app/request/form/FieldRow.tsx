import type { ReactNode } from "react";
import type { FormField } from "../../domain/form/fields";
import { initialValue } from "../../domain/form/initial";
import { inputOfValue } from "../../domain/form/leaf";
import type { Path } from "../../domain/form/tree";
import { Icon } from "../../ui/Icon";
import { useForm, useValue } from "./FormContext";

interface Props {
  path: Path;
  item: FormField;
  /** The control; given whether the field is nil, where it is not shown. */
  children: ReactNode;
  /** The control stands below the name instead of beside it. */
  tall?: boolean;
}

/** A field's name, its switch where it can be nil, its control, and what there is to say about it. */
export function FieldRow({ path, item, children, tall = false }: Props) {
  const { value, effective, mistake } = useValue(path);
  const { field, unseen, notes } = item;
  const isNil = effective === null || (effective === undefined && field.optional === true);
  const label = path.join(".");
  return (
    <div className={`field ${tall ? "field-tall" : ""}`} data-path={label}>
      <div className="field-name">
        <span
          className={unseen && value !== undefined && value !== null ? "field-unseen" : ""}
          title={[field.description, unseen, ...notes].filter(Boolean).join("\n")}
        >
          {field.name}
        </span>
        <Reset path={path} />
      </div>
      <div className="field-control">
        {(field.optional || value === null) && <NilSwitch path={path} item={item} isNil={isNil} />}
        {isNil ? <span className="field-nil">nil</span> : children}
      </div>
      {mistake && (
        <p className="field-mistake" role="alert">
          {mistake}
        </p>
      )}
      {unseen && !isNil && value !== undefined && <p className="field-note">{unseen}</p>}
    </div>
  );
}

function NilSwitch({ path, item, isNil }: { path: Path; item: FormField; isNil: boolean }) {
  const { inherited, before, set } = useValue(path);
  const toggle = () => {
    if (!isNil) return set(inherited === undefined || inherited === null ? undefined : null);
    if (inherited !== undefined && inherited !== null) return set(undefined);
    set(before === undefined || before === null ? initialValue(item.field) : before);
  };
  return (
    <button
      type="button"
      role="switch"
      aria-checked={!isNil}
      aria-label={`${path.join(".")} is there`}
      title={isNil ? "nil; switch it on to give it a value" : "Switch off for nil"}
      className="field-switch"
      onClick={toggle}
    >
      <span className="switch-track" aria-hidden="true" />
    </button>
  );
}

/** Marks a field that differs from where the case began, and brings it back. */
export function Reset({ path }: { path: Path }) {
  const { isChanged, before, reset } = useValue(path);
  const { side } = useForm();
  if (!isChanged) return null;
  const was =
    before === undefined
      ? side === "operation"
        ? "unchanged"
        : "its default"
      : before === null
        ? "nil"
        : inputOfValue(before);
  return (
    <button
      type="button"
      className="field-reset"
      aria-label={`Reset ${path.join(".")}`}
      title={`Changed. Back to ${was.length > 80 ? `${was.slice(0, 80)}…` : was}`}
      onClick={reset}
    >
      <Icon name="undo" />
    </button>
  );
}
