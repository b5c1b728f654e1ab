import { operations } from "../../../runtime/analysis/world";
import { catalogue } from "../../../runtime/cases/presets/catalogue";
import type { Choice, Field } from "../../../runtime/gateway/schema";

/** Names of operations, with the title of the recorded request that shows one. */
const named: readonly Choice[] = operations.map((value) => ({
  value,
  meaning: catalogue.get(value)?.title.toLowerCase() ?? "",
}));

/** Values to offer for a field that takes any; undefined where none are known. `path` is the field's, with dots. */
export function suggestionsFor(field: Field, path: string): readonly Choice[] | undefined {
  return field.common ?? (path === "RGWOp" ? named : undefined);
}
