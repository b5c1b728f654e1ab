import type { FormField } from "../../domain/form/fields";
import { defaultText } from "../../domain/form/found";
import { inputOfValue, isLeaf, type LeafType, valueOfInput } from "../../domain/form/leaf";
import type { Path } from "../../domain/form/tree";
import { ChoiceInput } from "./ChoiceInput";
import { pathName, useValue } from "./FormContext";
import { LongInput } from "./LongInput";
import { SumInput } from "./SumInput";
import { TextInput } from "./TextInput";

const booleans = [
  { value: "true", meaning: "" },
  { value: "false", meaning: "" },
];

/** The control for one plain value, true to its type. */
export function LeafInput({ path, item: { field } }: { path: Path; item: FormField }) {
  const { value, inherited, set } = useValue(path);
  const type: LeafType = isLeaf(field.type) ? field.type : "string";
  const standard = inherited === undefined ? defaultText(field) : inputOfValue(inherited) || "empty";
  const choices =
    field.type === "boolean" ? booleans : field.values && !("sum" in field.values) ? field.values : undefined;
  if (choices)
    return (
      <ChoiceInput
        name={pathName(path)}
        choices={choices}
        chosen={value === undefined ? undefined : inputOfValue(value)}
        standard={standard}
        onChoose={(text) => set(text === undefined ? undefined : valueOfInput(type, text))}
      />
    );
  if (field.values && "sum" in field.values)
    return <SumInput path={path} choices={field.values.sum} all={field.values.all} />;
  // A line's input would drop the line ends.
  if (field.long || inputOfValue(value).includes("\n"))
    return (
      <LongInput
        name={pathName(path)}
        text={inputOfValue(value)}
        placeholder={value === undefined ? standard : "empty"}
        onChange={set}
      />
    );
  return <TextInput path={path} field={field} type={type} standard={standard} />;
}
