import { formsOf, grantId } from "../../../runtime/cases/fields/forms";
import { fieldsOf } from "../../../runtime/gateway/schema";
import type { Json, JsonObject, ReleaseName } from "../../../runtime/gateway/types";
import { isObject } from "../json";
import { member } from "../operation";
import { isUnmet } from "./found";
import { isSame } from "./tree";

const groups = 2;

/** What a grant is called in a list: by its grantee. */
export function granteeName(grant: Json): string {
  if (!isObject(grant)) return "Grant";
  const id = String(member(grant, grantId) ?? "");
  if (id !== "") return `Grant of ${id}`;
  return isGroup(grant) ? "Grant of a group" : "Grant";
}

export function isGroup(grant: JsonObject): boolean {
  return member(grant, "Type") === groups;
}

/** A user's full control, in the form of the release; the id is one that no other grant has. */
export function newGrant(grants: readonly Json[], release: ReleaseName): JsonObject {
  const taken = new Set(grants.map((grant) => member(grant, grantId)));
  let id = "user";
  for (let number = 2; taken.has(id); number++) id = `user${number}`;
  return { [grantId]: id, Type: 0, Permission: 15, User: userOf(id, release) };
}

/** A user's id in the form of the release: a table, or text from Squid on. */
function userOf(id: string, release: ReleaseName): Json {
  return fieldsOf("Grant", release).get("user")!.type === "table" ? { Tenant: "", Id: id } : id;
}

/** The grant with another key; a user of the old key goes with it. */
export function grantWithId(grant: JsonObject, id: string, release: ReleaseName): JsonObject {
  const before = String(member(grant, grantId) ?? "");
  const follows = isSame(member(grant, "User") as Json, userOf(before, release));
  const changed = withField(grant, grantId, id);
  return follows ? withField(changed, "User", userOf(id, release)) : changed;
}

/** The grant to another kind of grantee: fields that say nothing of it go, and those that do get a value. */
export function grantOfType(grant: JsonObject, type: Json, release: ReleaseName): JsonObject {
  const id = type === groups ? "" : String(member(grant, grantId) || "user");
  const changed = withField(withField(grant, grantId, id), "Type", type);
  const filled: Record<string, Json> = { User: userOf(id, release), GroupType: 1, Referer: "" };
  return [...formsOf("Grant").values()].reduce((now, { name, forms }) => {
    const { when } = forms.at(-1)!;
    if (!when) return now;
    if (isUnmet(forms.at(-1)!, changed)) return withField(now, name, undefined);
    const held = member(now, name);
    return held === undefined || held === null ? withField(now, name, filled[name]!) : now;
  }, changed);
}

/** The object with a field by its name in any case; without it for undefined. */
function withField(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  const key = Object.keys(object).find((one) => one.toLowerCase() === name.toLowerCase()) ?? name;
  const entries = new Map(Object.entries(object));
  if (value === undefined) entries.delete(key);
  else entries.set(key, value);
  return Object.fromEntries(entries);
}

/** Indexes of grants whose key an earlier grant has. */
export function repeatedGrants(grants: readonly Json[]): ReadonlySet<number> {
  const keys = grants.map((grant) => String(member(grant, grantId) ?? ""));
  return new Set(keys.flatMap((key, index) => (key !== "" && keys.indexOf(key) < index ? [index] : [])));
}
