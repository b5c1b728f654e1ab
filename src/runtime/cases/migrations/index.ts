import { currentFormat } from "../format/case";
import { isPlainObject } from "../format/map";
import { type CaseIssue, expectedGot } from "../issue";

/** Makes a case (or a store) of one format into the same of the next. */
export type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/** The step from each format that is no longer current, by its number. */
const migrations: ReadonlyMap<number, Migration> = new Map();

export type Migrated = { ok: true; value: Record<string, unknown> } | { ok: false; issues: CaseIssue[] };

function refuse(message: string, path: string[] = ["format"]): Migrated {
  return { ok: false, issues: [{ path, message }] };
}

/**
 * Brings a case to the current format, one step after the other.
 * @param steps the steps to take; a case's real ones unless a test or another format brings its own
 * @param target the format to reach
 * @param what the value is, for messages
 */
export function migrate(
  value: unknown,
  steps = migrations,
  target: number = currentFormat,
  what = "case",
): Migrated {
  if (!isPlainObject(value)) return refuse(expectedGot(`an object with a ${what}`, value), []);
  const format = value.format;
  if (format === undefined) return refuse(`is missing: a ${what} begins with "format": ${target}`);
  if (typeof format !== "number" || !Number.isInteger(format) || format < 1)
    return refuse(expectedGot(`an integer from 1 to ${target}`, format));
  if (format > target)
    return refuse(
      `is ${format}, but this version reads no newer format than ${target}: use a newer Moonhook`,
    );
  let migrated = value;
  for (let at = format; at < target; at++) migrated = { ...steps.get(at)!(migrated), format: at + 1 };
  return { ok: true, value: migrated };
}
