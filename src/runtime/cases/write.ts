import type { Case } from "./format/case";
import { withoutDefaults } from "./format/defaults";

const always = new Set(["format", "name", "release", "scripts"]);

/**
 * A case as the text of its file: JSON in the order of the schema, without what is at its default, so that
 * files and differences between them stay short.
 */
export function writeCase(aCase: Case): string {
  return `${JSON.stringify(withoutDefaults(aCase, always), null, 2)}\n`;
}
