import type { Field, TableName } from "../../../runtime/gateway/schema";
import { type FormField, fieldsFor } from "../../domain/form/fields";
import { contradicts } from "../../domain/form/found";
import { isLeaf } from "../../domain/form/leaf";
import { ownMatches } from "../../domain/form/search";
import { type Path, valueAt } from "../../domain/form/tree";
import { editField } from "../../store/formActions";
import { FieldRow } from "./FieldRow";
import { pathKey, pathName, useForm, useValue } from "./FormContext";
import { GrantList } from "./GrantList";
import { LeafInput } from "./LeafInput";
import { MapTable } from "./MapTable";
import { isShown } from "./shown";
import { TableList } from "./TableList";
import { TextList } from "./TextList";

interface FieldProps {
  /** The path of its table, as the JSON has it. */
  at: Path;
  item: FormField;
  /** The search has found what it is in, so that all inside it is shown. */
  isWhole?: boolean;
}

/** One field, by its type. */
export function FieldView({ at, item, isWhole = false }: FieldProps) {
  const path = [...at, item.key];
  const { field } = item;
  if (isLeaf(field.type))
    return (
      <FieldRow path={path} item={item} tall={isTall(field)}>
        <LeafInput path={path} item={item} />
      </FieldRow>
    );
  return (
    <FieldRow path={path} item={item} tall>
      <Inside path={path} item={item} isWhole={isWhole} />
    </FieldRow>
  );
}

/** Whether a plain value's control needs the whole width. */
function isTall({ long, values }: Field): boolean {
  return long === true || (values !== undefined && "sum" in values);
}

/** What a table, map or list holds. */
export function Inside({ path, item: { field }, isWhole = false }: Omit<FieldProps, "at"> & { path: Path }) {
  const form = useForm();
  const isFound = isWhole || ownMatches(field, pathName(path), valueAt(form.seen, path), form.words);
  if (field.type === "table") return <TableFieldsView path={path} table={field.of!} isWhole={isFound} />;
  if (field.of === "Grant") return <GrantList path={path} />;
  if (field.of) return <TableList path={path} table={field.of} />;
  return field.type === "list" ? <TextList path={path} /> : <MapTable path={path} field={field} />;
}

interface TableProps {
  path: Path;
  table: TableName;
  /** The search has found the table itself, so that all of its fields are shown. */
  isWhole?: boolean;
  /** Fields that are shown elsewhere. */
  without?: readonly string[];
  /** Leaves out fields that say nothing beside the values of the others, as a group's user. */
  isStrict?: boolean;
}

/** The fields of a table, those that the search finds, and what the JSON has that is no field. */
export function TableFieldsView({
  path,
  table,
  isWhole = false,
  without = [],
  isStrict = false,
}: TableProps) {
  const form = useForm();
  const { effective } = useValue(path);
  const { fields, unknown } = fieldsFor(table, effective, form, `Request.${pathName(path)}`);
  const shown = fields
    .filter(({ field }) => !without.includes(field.name))
    .filter(({ key, field, found }) => {
      if (!isStrict || !field.when || !found) return true;
      return contradicts(found, valueAt(form.seen, [...path, key]));
    })
    .filter((item) => isShown(form, path, item, isWhole));
  return (
    <div className="fields">
      {shown.map((item) => (
        <FieldView key={item.field.name} at={path} item={item} isWhole={isWhole} />
      ))}
      <UnknownKeys at={path} keys={unknown} />
    </div>
  );
}

/** Keys that no release has as a field, each with its way out. */
export function UnknownKeys({ at, keys }: { at: Path; keys: readonly string[] }) {
  const { side } = useForm();
  return keys.map((key) => (
    <p key={key} className="field-mistake" data-path={pathKey([...at, key])}>
      {key}: there is no such field{" "}
      <button type="button" className="text-button" onClick={() => editField(side, [...at, key], undefined)}>
        remove it
      </button>
    </p>
  ));
}
