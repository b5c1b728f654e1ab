import type { Field, TableName } from "../../gateway/schema";
import { isPlainObject } from "../format/map";
import { type CaseIssue, expectedGot } from "../issue";
import type { Path } from "../json/positions";
import { didYouMean } from "../suggest";
import { type FieldForms, formsOf, grantId } from "./forms";
import { isLeaf, leafMistake } from "./leaf";

/**
 * `request`: null stands for nil, so only what can be nil may be null. `overlay`: null removes, so everything
 * may be.
 */
export type FieldMode = "request" | "overlay";

/** From Quincy on a bucket that is not loaded yet has nil in fields that are never nil in a loaded one. */
const nilWhileNotLoaded: ReadonlySet<TableName> = new Set(["Bucket"]);

/** Every mistake in the fields of one table, with paths from that table. */
export function checkTable(value: unknown, table: TableName, mode: FieldMode, path: Path = []): CaseIssue[] {
  return checkNamed(value, formsOf(table), path, (forms, item, at) =>
    checkField(item, forms, mode, at, nilWhileNotLoaded.has(table)),
  );
}

function checkNamed(
  value: unknown,
  fields: ReadonlyMap<string, FieldForms>,
  path: Path,
  check: (field: FieldForms, item: unknown, path: Path) => CaseIssue[],
): CaseIssue[] {
  if (!isPlainObject(value)) return [{ path, message: expectedGot("an object", value) }];
  const seen = new Map<string, string>();
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, key];
    const field = fields.get(key.toLowerCase());
    if (!field) {
      const names = [...fields.values()].map(({ name }) => name);
      return [{ path: at, message: `there is no such field${didYouMean(key, names)}` }];
    }
    const twin = seen.get(field.name);
    seen.set(field.name, key);
    if (twin) return [{ path: at, message: `the same field as ${twin}: names match in any case` }];
    return check(field, item, at);
  });
}

/** Mistakes in the value of one field; `canBeNil` allows null beyond what its forms allow. */
export function checkField(
  value: unknown,
  { forms }: FieldForms,
  mode: FieldMode,
  path: Path,
  canBeNil = false,
): CaseIssue[] {
  if (forms.every(({ type }) => type === "function"))
    return [{ path, message: "is a function, which a case cannot set" }];
  if (value === null && (mode === "overlay" || canBeNil || forms.some(({ optional }) => optional))) return [];
  const leafTypes = forms.map(({ type }) => type).filter(isLeaf);
  const compound = forms.find(({ type }) => !isLeaf(type));
  if (compound && (leafTypes.length === 0 || typeof value === "object"))
    return checkCompound(value, compound, mode, path);
  const message = leafMistake([...new Set(leafTypes)], value);
  return message ? [{ path, message }] : [];
}

function checkCompound(value: unknown, field: Field, mode: FieldMode, path: Path): CaseIssue[] {
  if (field.type === "table") return checkTable(value, field.of!, mode, path);
  if (field.of === "Grant") return checkList(value, path, checkGrant);
  if (field.type === "list")
    return checkList(value, path, (item, at) =>
      field.of ? checkTable(item, field.of, "request", at) : checkText(item, at),
    );
  if (!isPlainObject(value)) return [{ path, message: expectedGot("an object", value) }];
  return Object.entries(value).flatMap(([key, item]) =>
    item === null && mode === "overlay" ? [] : checkText(item, [...path, key]),
  );
}

function checkList(
  value: unknown,
  path: Path,
  check: (item: unknown, path: Path) => CaseIssue[],
): CaseIssue[] {
  if (!Array.isArray(value)) return [{ path, message: expectedGot("a list", value) }];
  return value.flatMap((item, i) => check(item, [...path, i]));
}

function checkText(value: unknown, path: Path): CaseIssue[] {
  const message = leafMistake(["string"], value);
  return message ? [{ path, message }] : [];
}

const idForms: FieldForms = {
  name: grantId,
  forms: [{ name: grantId, type: "string", description: "Key." }],
};
const grantFields = new Map([...formsOf("Grant"), [grantId.toLowerCase(), idForms]]);

function checkGrant(value: unknown, path: Path): CaseIssue[] {
  return checkNamed(value, grantFields, path, (forms, item, at) => checkField(item, forms, "request", at));
}
