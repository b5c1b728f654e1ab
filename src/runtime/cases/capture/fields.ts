import { releases } from "../../gateway";
import { type Field, fieldsOf, type TableName } from "../../gateway/schema";
import type { ReleaseName } from "../../gateway/types";

/**
 * The fields of a table that a hook can read on a release without harm: not what crashes the gateway, and no functions.
 */
export function readableFields(table: TableName, release: ReleaseName): Field[] {
  const withoutData: readonly string[] = releases[release].tablesWithoutData;
  return [...fieldsOf(table, release).values()].filter(
    ({ name, type }) => type !== "function" && !withoutData.includes(name),
  );
}
