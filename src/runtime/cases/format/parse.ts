import type { CaseIssue } from "../issue";
import { migrate } from "../migrations";
import { type Case, caseSchema } from "./case";
import { knownKeys } from "./knownKeys";
import { mistakes } from "./mistakes";

export type ParsedCase = { ok: true; case: Case } | { ok: false; issues: CaseIssue[] };

/**
 * Checks a JSON value as a case, of this format or an older one, and fills in the defaults. On any mistake
 * there is no case, only the list of all mistakes.
 */
export function validateCase(value: unknown): ParsedCase {
  const migrated = migrate(value);
  if (!migrated.ok) return migrated;
  const parsed = caseSchema.safeParse(migrated.value, { reportInput: true });
  if (parsed.success) return { ok: true, case: parsed.data };
  return { ok: false, issues: mistakes(parsed.error.issues, (path) => knownKeys(caseSchema, path)) };
}
