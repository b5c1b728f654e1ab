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
  const parsed = parsedCase(migrated.value);
  if (!parsed) return { ok: false, issues: [{ path: [], message: "has more mistakes than can be listed" }] };
  if (parsed.success) return { ok: true, case: parsed.data };
  return { ok: false, issues: mistakes(parsed.error.issues, (path) => knownKeys(caseSchema, path)) };
}

/** What zod says; nothing where there is too much: it passes mistakes on as arguments, and 100,000 overflow the stack. */
function parsedCase(value: unknown) {
  try {
    return caseSchema.safeParse(value, { reportInput: true });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
