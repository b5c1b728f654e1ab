import { isLeaf } from "../../../runtime/cases/fields/leaf";
import type { TableName } from "../../../runtime/gateway/schema";
import { type FormField, fieldsFor } from "../../domain/form/fields";
import { fieldMatches } from "../../domain/form/search";
import type { Path } from "../../domain/form/tree";
import { editField } from "../../store/formActions";
import { FieldRow } from "./FieldRow";
import { useForm, useValue } from "./FormContext";
import { GrantList } from "./GrantList";
import { LeafInput } from "./LeafInput";
import { MapTable } from "./MapTable";
import { TableList } from "./TableList";
import { TextList } from "./TextList";

/** One field, by its type. `at` is the path of its table, as the JSON has it. */
export function FieldView({ at, item }: { at: Path; item: FormField }) {
  const path = [...at, item.key];
  const { field } = item;
  if (isLeaf(field.type))
    return (
      <FieldRow path={path} item={item}>
        <LeafInput path={path} field={field} />
      </FieldRow>
    );
  return (
    <FieldRow path={path} item={item} tall>
      <Inside path={path} item={item} />
    </FieldRow>
  );
}

/** What a table, map or list holds. */
export function Inside({ path, item: { field } }: { path: Path; item: FormField }) {
  if (field.type === "table") return <TableFieldsView path={path} table={field.of!} />;
  if (field.of === "Grant") return <GrantList path={path} />;
  if (field.of) return <TableList path={path} table={field.of} />;
  return field.type === "list" ? <TextList path={path} /> : <MapTable path={path} field={field} />;
}

/** The fields of a table, those that the search finds, and what the JSON has that is no field. */
export function TableFieldsView({ path, table }: { path: Path; table: TableName }) {
  const form = useForm();
  const { effective } = useValue(path);
  const whole = path.join(".");
  const { fields, unknown } = fieldsFor(table, effective, form, `Request.${whole}`);
  const shown = fields.filter(({ field }) =>
    fieldMatches(field, `${whole}.${field.name}`, form.query, form.release),
  );
  return (
    <div className="fields">
      {shown.map((item) => (
        <FieldView key={item.field.name} at={path} item={item} />
      ))}
      <UnknownKeys at={path} keys={unknown} />
    </div>
  );
}

/** Keys that no release has as a field, each with its way out. */
export function UnknownKeys({ at, keys }: { at: Path; keys: readonly string[] }) {
  const { side } = useForm();
  return keys.map((key) => (
    <p key={key} className="field-mistake">
      {key}: there is no such field{" "}
      <button type="button" className="text-button" onClick={() => editField(side, [...at, key], undefined)}>
        remove it
      </button>
    </p>
  ));
}
