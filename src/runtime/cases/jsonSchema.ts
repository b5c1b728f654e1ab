import { fieldDefinitions } from "./fields/jsonSchema";
import { caseSchema } from "./format/case";
import { z } from "./format/zod";

/** JSON Schema (draft 2020-12) of a case, made from the validator, for editors and other tools. */
export function caseJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(caseSchema, { io: "input", unrepresentable: "any" });
  return { $schema, ...schema, $defs: fieldDefinitions() };
}
