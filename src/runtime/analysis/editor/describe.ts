import { type Field, isIn, isIterable, type TableName, tables } from "../../gateway/schema/index";
import { type FunctionDoc, signatureLabel } from "../libraries/index";
import { type LuaType, partsOf } from "../types/index";
import { joinedRange, type World } from "../world/index";

/** What is told about a field, function or variable. */
export interface Description {
  /** How it is written in full: `Request.Bucket.Name` or `string.find(s: string, …)`. */
  title: string;
  type: string;
  description: string;
  /** A field of the gateway, of which the traits below tell. */
  isField: boolean;
  /** Can be nil. */
  optional: boolean;
  writable: boolean;
  iterable: boolean;
  /** Releases that have it, in words; empty for all. */
  releases: string;
  /** What a script's author should know in this release and context. */
  notes: string[];
}

export function describeField(world: World, table: TableName, field: Field, path: string): Description {
  const forms = tables[table].fields.filter(({ name }) => name === field.name);
  const notes = (field.notes ?? []).filter(
    (note) =>
      isIn(world.release.name, note) && (note.context === undefined || note.context === world.context),
  );
  return {
    title: path,
    type: fieldTypeText(field),
    description: field.description,
    isField: true,
    optional: field.optional === true,
    writable: field.writable === true,
    iterable: isIterable(field),
    releases: joinedRange(forms),
    notes: notes.map(({ text }) => text),
  };
}

export function describeFunction(doc: FunctionDoc): Description {
  return plain(signatureLabel(doc), "function", doc.description);
}

export function plain(title: string, type: string, description: string): Description {
  return {
    title,
    type,
    description,
    isField: false,
    optional: false,
    writable: false,
    iterable: false,
    releases: "",
    notes: [],
  };
}

function fieldTypeText(field: Field): string {
  switch (field.type) {
    case "map":
      return `map of text to ${field.of ?? "text"}`;
    case "list":
      return `list of ${field.of ?? "text"}`;
    case "table":
      return field.of ?? "table";
    case "time":
      return "time (text)";
    default:
      return field.type;
  }
}

/** A type in words. */
export function typeText(type: LuaType | undefined): string {
  if (!type || type.kind === "unknown") return "unknown";
  return [...new Set(partsOf(type).map(partText))].join(" or ");
}

function partText(type: LuaType): string {
  switch (type.kind) {
    case "string":
      return type.value === undefined ? (type.field?.type ?? "string") : JSON.stringify(type.value);
    case "number":
      return type.value !== undefined ? String(type.value) : type.integer ? "integer" : "number";
    case "boolean":
      return type.value === undefined ? "boolean" : String(type.value);
    case "gateway":
      return type.path;
    case "library":
      return type.library.name;
    case "iteratorKey":
      return `key of ${type.path} (userdata)`;
    default:
      return type.kind;
  }
}
