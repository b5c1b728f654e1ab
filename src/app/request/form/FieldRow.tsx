import type { FocusEvent, ReactNode } from "react";
import type { Json } from "../../../runtime/gateway/types";
import type { FormField } from "../../domain/form/fields";
import { contradicts, type Found } from "../../domain/form/found";
import { doubtOf, isLeaf, mistakeOf } from "../../domain/form/leaf";
import type { Path } from "../../domain/form/tree";
import { pathKey, useForm, useValue } from "./FormContext";
import { LeaveAlone } from "./LeaveAlone";
import { NilSwitch } from "./NilSwitch";
import { Reset } from "./Reset";

interface Props {
  path: Path;
  item: FormField;
  /** The control; not shown where the field is nil. */
  children: ReactNode;
  /** The control stands below the name instead of beside it. */
  tall?: boolean;
  /** The section's head has the name and the switch already. */
  headed?: boolean;
}

/** A field's name, its switch where it can be nil, its control, and what there is to say about it. */
export function FieldRow({ path, item, children, tall = false, headed = false }: Props) {
  const { tellAbout } = useForm();
  const { value, effective, mistake } = useValue(path);
  const { field, found } = item;
  const isNil = isNilHere(item, value, effective);
  const wrong =
    (value !== undefined && value !== null && isLeaf(field.type) && mistakeOf(field.type, value)) || mistake;
  const doubt = doubtOf(field, effective);
  const onFocus = (event: FocusEvent) => {
    event.stopPropagation();
    tellAbout({ path, item });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears which of its controls has the focus
    <div
      className={`field ${tall && (headed || !isNil) ? "field-tall" : ""}`}
      data-path={pathKey(path)}
      onFocus={onFocus}
    >
      {!headed && (
        <div className="field-name">
          <span title={`${field.name}: ${field.description}`}>{field.name}</span>
          <Reset path={path} />
        </div>
      )}
      <div className="field-control">
        {!headed && canBeNil(item, value) && <NilSwitch path={path} item={item} isNil={isNil} />}
        {!isNil && children}
        {!isNil && isLeaf(field.type) && <LeaveAlone path={path} />}
        {isNil && !headed && <span className="field-nil">{nilText(found)}</span>}
        {isNil && headed && (
          <span className="quiet">{found ? found.reason : "Switched off: a script sees nil."}</span>
        )}
      </div>
      {wrong && <p className="field-mistake">{wrong}</p>}
      {doubt && <p className="field-note">{doubt}</p>}
      {found && !isNil && isWorthTelling(found, value, effective) && <FoundNote found={found} />}
    </div>
  );
}

/** Whether a field is nil as the case has it. */
export function isNilHere({ field }: FormField, value: unknown, effective: unknown): boolean {
  return value === null || ((effective === undefined || effective === null) && field.optional === true);
}

/** Whether a field is, or may be, switched off. */
export function canBeNil({ field, found }: FormField, value: unknown): boolean {
  return field.optional === true || value === null || found?.what === "nil";
}

/** Whether what the case itself says is not what a gateway has, or whether using it is no good anyway. */
function isWorthTelling(found: Found, value: Json | undefined, effective: Json | undefined): boolean {
  return found.what === "crash" || (value !== undefined && contradicts(found, effective));
}

/** Nil, and why it is for every request where that is so. */
export function nilText(found: Found | undefined): string {
  return found?.what === "nil" ? found.short : "nil";
}

/** That a real gateway does not have here what the case has. */
function FoundNote({ found: { what, short, reason } }: { found: Found }) {
  if (what === "crash") return <p className="field-note">{reason}</p>;
  return (
    <p className="field-note">
      <b>{short[0]!.toUpperCase() + short.slice(1)}</b> on a real gateway. {reason}
    </p>
  );
}
