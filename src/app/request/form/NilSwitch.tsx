import type { FormField } from "../../domain/form/fields";
import { initialValue } from "../../domain/form/initial";
import type { Path } from "../../domain/form/tree";
import { Switch } from "../../ui/Switch";
import { pathKey, pathName, useForm, useValue } from "./FormContext";

/** Off is nil. What was there comes back when it is switched on again. */
export function NilSwitch({ path, item, isNil }: { path: Path; item: FormField; isNil: boolean }) {
  const { inherited, before, value, set } = useValue(path);
  const { switchedOff } = useForm();
  const isBelow = inherited !== undefined && inherited !== null;
  const key = pathKey(path);
  const toggle = () => {
    if (isNil) return set(isBelow ? undefined : (switchedOff.get(key) ?? before ?? initialValue(item.field)));
    if (value !== undefined && value !== null) switchedOff.set(key, value);
    set(isBelow || before === null || !item.field.optional ? null : undefined);
  };
  return (
    <Switch
      label={`${pathName(path)} is there`}
      title={isNil ? "nil; switch it on to give it a value" : "Switch off for nil"}
      on={!isNil}
      className="field-switch"
      onToggle={toggle}
    />
  );
}
