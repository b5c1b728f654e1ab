import { fieldDefinitions } from "./fields/jsonSchema";
import { caseSchema } from "./format/case";
import { itemOf } from "./format/map";
import { z } from "./format/zod";

/** JSON Schema (draft 2020-12) of a case, made from the validator, for editors and other tools. */
export function caseJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = schemaOf(caseSchema);
  return { $schema, ...schema, $defs: fieldDefinitions() };
}

function schemaOf(schema: z.ZodMiniType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      const item = itemOf(zodSchema);
      if (!item) return;
      const { $schema: _, ...values } = schemaOf(item);
      Object.assign(jsonSchema, { type: "object", additionalProperties: values });
    },
  });
}
