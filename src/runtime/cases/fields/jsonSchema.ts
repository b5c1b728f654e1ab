import { type Field, type TableName, tables } from "../../gateway/schema";
import type { FieldMode } from "./check";
import { type FieldForms, formsOf, grantId } from "./forms";
import { isLeaf, timePattern, writtenDefault } from "./leaf";

type Schema = Record<string, unknown>;

const leaves = {
  string: { type: "string" },
  integer: { anyOf: [{ type: "integer" }, { type: "string", pattern: "^-?\\d{1,19}$" }] },
  boolean: { type: "boolean" },
  time: { type: "string", pattern: timePattern },
} satisfies Record<string, Schema>;

/** Name of a table's definition in the case's JSON Schema. */
export function definitionName(table: TableName, mode: FieldMode): string {
  return mode === "overlay" ? `${table}.overlay` : table;
}

function reference(table: TableName, mode: FieldMode): Schema {
  return { $ref: `#/$defs/${definitionName(table, mode)}` };
}

/** Definitions of every table, once as a request has it and once as an overlay, for `$defs`. */
export function fieldDefinitions(): Record<string, Schema> {
  const names = Object.keys(tables) as TableName[];
  return Object.fromEntries(
    (["request", "overlay"] as const).flatMap((mode) =>
      names.map((table) => [definitionName(table, mode), tableSchema(table, mode)]),
    ),
  );
}

function tableSchema(table: TableName, mode: FieldMode): Schema {
  const fields = [...formsOf(table).values()].filter(({ forms }) =>
    forms.some(({ type }) => type !== "function"),
  );
  const properties = fields.map((field): [string, Schema] => [field.name, fieldSchema(field, table, mode)]);
  if (table === "Grant") properties.unshift([grantId, { type: "string" }]);
  const here = `#/$defs/${definitionName(table, mode)}/properties`;
  return {
    type: "object",
    ...(mode === "request" && { description: tables[table].description }),
    properties: Object.fromEntries(properties),
    patternProperties: Object.fromEntries(
      properties.map(([name]) => [anyCase(name), { $ref: `${here}/${name}` }]),
    ),
    additionalProperties: false,
  };
}

/** Names match in any case; `properties` holds the document's spelling for completion. */
function anyCase(name: string): string {
  const letters = [...name].map((letter) => {
    const [low, high] = [letter.toLowerCase(), letter.toUpperCase()];
    return low === high ? letter : `[${high}${low}]`;
  });
  return `^${letters.join("")}$`;
}

function fieldSchema({ forms }: FieldForms, table: TableName, mode: FieldMode): Schema {
  const canBeNull = mode === "overlay" || table === "Bucket" || forms.some(({ optional }) => optional);
  const kinds = new Map(
    forms.map((form) => formSchema(form, mode)).map((schema) => [JSON.stringify(schema), schema]),
  );
  const choices = [...kinds.values(), ...(canBeNull ? [{ type: "null" }] : [])];
  const first = forms[0]!;
  const initial = writtenDefault(first);
  return {
    ...(choices.length === 1 ? choices[0] : { anyOf: choices }),
    ...(mode === "request" && { description: first.description }),
    ...(mode === "request" && initial !== undefined && { default: initial }),
  };
}

function formSchema(form: Field, mode: FieldMode): Schema {
  if (isLeaf(form.type)) return leaves[form.type];
  if (form.type === "table") return reference(form.of!, mode);
  const item = form.of ? reference(form.of, "request") : leaves.string;
  if (form.type === "list" || form.of === "Grant") return { type: "array", items: item };
  const value = mode === "overlay" ? { anyOf: [item, { type: "null" }] } : item;
  return { type: "object", additionalProperties: value };
}
