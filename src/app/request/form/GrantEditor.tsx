import type { JsonObject } from "../../../runtime/gateway/types";
import { type FormField, fieldsFor } from "../../domain/form/fields";
import { grantOfType, grantWithId, isGroup } from "../../domain/form/grants";
import { inputOfValue, valueOfInput } from "../../domain/form/leaf";
import type { Path } from "../../domain/form/tree";
import { editField } from "../../store/formActions";
import { ChoiceInput } from "./ChoiceInput";
import { FieldRow } from "./FieldRow";
import { TableFieldsView } from "./FieldView";
import { pathName, useForm } from "./FormContext";

interface Props {
  path: Path;
  grant: JsonObject;
  /** Another grant before it has the same key. */
  isRepeated: boolean;
}

/** One grant: who, and what they may. The kind of grantee says which fields there are. */
export function GrantEditor({ path, grant, isRepeated }: Props) {
  const form = useForm();
  const { fields } = fieldsFor("Grant", grant, form, pathName(path));
  const [id, type] = ["Id", "Type"].map((name) => fields.find(({ field }) => field.name === name)!);
  // A group has no key of its own.
  const isKeyless = inputOfValue(grant[id!.key]) === "" && isGroup(grant);
  return (
    <div className="fields">
      <GranteeType path={path} item={type!} grant={grant} />
      {!isKeyless && <GranteeId path={path} item={id!} grant={grant} />}
      {isRepeated && (
        <p className="field-note">An earlier grant has this key; a script finds only one of them by it.</p>
      )}
      <TableFieldsView path={path} table="Grant" without={["Id", "Type"]} isStrict isWhole />
    </div>
  );
}

interface PartProps {
  path: Path;
  item: FormField;
  grant: JsonObject;
}

function GranteeType({ path, item, grant }: PartProps) {
  const { side, release } = useForm();
  const own = [...path, item.key];
  const value = grant[item.key];
  const choices = item.field.values && !("sum" in item.field.values) ? item.field.values : [];
  return (
    <FieldRow path={own} item={item}>
      <ChoiceInput
        name={pathName(own)}
        choices={choices}
        chosen={value === undefined ? undefined : inputOfValue(value)}
        onChoose={(text) =>
          text !== undefined &&
          editField(side, path, grantOfType(grant, valueOfInput("integer", text), release))
        }
      />
    </FieldRow>
  );
}

function GranteeId({ path, item, grant }: PartProps) {
  const { side, release } = useForm();
  const own = [...path, item.key];
  return (
    <FieldRow path={own} item={item}>
      <input
        className="text-field field-input"
        type="text"
        aria-label={pathName(own)}
        placeholder="empty"
        value={inputOfValue(grant[item.key])}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => editField(side, path, grantWithId(grant, target.value, release))}
      />
    </FieldRow>
  );
}
