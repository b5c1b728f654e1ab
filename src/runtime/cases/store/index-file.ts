import { mistakes } from "../format/mistakes";
import { z } from "../format/zod";
import type { CaseIssue } from "../issue";
import { JsonSyntaxError, parseJson } from "../json/parse";
import { lineAndColumn } from "../json/positions";
import { type Migration, migrate } from "../migrations";

/** The version that this build writes. */
const currentFormat = 1;

/** The step from each format that is no longer current, by its number. */
const migrations: ReadonlyMap<number, Migration> = new Map();

const schema = z.strictObject({
  format: z.literal(currentFormat),
  packages: z.exactOptional(z.array(z.string().check(z.minLength(1)))),
});

export type ParsedIndex =
  | { ok: true; packages: readonly string[] | null }
  | { ok: false; issues: CaseIssue[] };

/** Reads `store.json`; every mistake has its place in the text. */
export function parseIndex(text: string): ParsedIndex {
  try {
    const { value, positions } = parseJson(text);
    const checked = checkIndex(value);
    if (checked.ok) return checked;
    const issues = checked.issues.map((issue) => ({
      ...issue,
      ...lineAndColumn(text, positions.locate(value, issue.path)),
    }));
    return { ok: false, issues };
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const issue = { path: [], message: error.message, ...lineAndColumn(text, error.offset) };
    return { ok: false, issues: [issue] };
  }
}

function checkIndex(value: unknown): ParsedIndex {
  const migrated = migrate(value, migrations, currentFormat, "store");
  if (!migrated.ok) return migrated;
  const parsed = schema.safeParse(migrated.value, { reportInput: true });
  if (parsed.success) return { ok: true, packages: parsed.data.packages ?? null };
  return { ok: false, issues: mistakes(parsed.error.issues, () => Object.keys(schema.shape)) };
}

export function printIndex(packages: readonly string[] | null): string {
  return `${JSON.stringify({ format: currentFormat, ...(packages && { packages }) }, null, 2)}\n`;
}
