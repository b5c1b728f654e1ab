import type { Field, TableName } from "../../gateway/schema/index";
import { actsOnObject } from "./operations";
import type { World } from "./world";

/** Whether reading a field gives a value: for every request, for some, or for none. */
export type Presence = "always" | "sometimes" | "never";

/** The operations that a request can have at a place of the script; null: any. */
export type Operations = ReadonlySet<string> | null;

/**
 * Whether a field of a table has a value. `path` is the table's, for example `Request.Bucket`.
 * Sources: the document's "optional" column, and recordings of each release's operations in both contexts.
 */
export function presenceOf(
  world: World,
  path: string,
  table: TableName,
  field: Field,
  operations: Operations,
): Presence {
  if (isNameOnly(world, path, table)) return field.name === "Name" ? "always" : "never";
  if (!field.optional) return "always";
  if (path !== "Request") return "sometimes";
  const early = world.context === "preRequest";
  switch (field.name) {
    case "Bucket":
    case "Policy":
    case "UserACL":
    case "BucketACL":
    case "ObjectACL":
      return early ? "never" : "sometimes";
    case "CopyFrom":
      return presenceOfCopyFrom(world, operations);
    case "Object":
      if (world.context === "getData" || world.context === "putData") return "always";
      return every(operations, (name) => actsOnObject.has(name)) ? "always" : "sometimes";
    default:
      return "sometimes";
  }
}

/** From Quincy on, preRequest sees a bucket that has only its name: it is loaded later. */
export function isNameOnly(world: World, path: string, table: TableName): boolean {
  return (
    table === "Bucket" &&
    path === "Request.Bucket" &&
    world.context === "preRequest" &&
    world.field("Request", "Bucket")?.optional !== true
  );
}

function presenceOfCopyFrom(world: World, operations: Operations): Presence {
  if (world.context === "preRequest" && !world.release.authenticatesFirst) return "never";
  if (every(operations, (name) => name === "copy_obj")) return "always";
  return operations && !operations.has("copy_obj") ? "never" : "sometimes";
}

function every(operations: Operations, test: (name: string) => boolean): boolean {
  return operations !== null && operations.size > 0 && [...operations].every(test);
}
