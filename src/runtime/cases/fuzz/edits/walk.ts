import { type Field, fieldsOf, type TableName } from "../../../gateway/schema";
import type { Json, JsonObject, ReleaseName } from "../../../gateway/types";
import type { Vocabulary } from "../vocabulary";
import type { Keys, Layer, Rank, SingleEdit } from "./edit";
import { isSetByGateway, knownValues, manyEntries, oddTextsOf, oddValues } from "./values";

/** Fields of a request or of an overlay, and what could stand in their place. */
export interface Ground {
  readonly layer: Extract<Layer, "request" | "operation">;
  readonly release: ReleaseName;
  /** The fields as a script sees them. */
  readonly fields: JsonObject;
  /** Fields of recorded requests, by which a table that is not there can be. */
  readonly samples: readonly JsonObject[];
  readonly vocabulary: Vocabulary;
}

/** Different values of one field that are taken over from recorded requests. */
const mostSampled = 12;
/** Entries of one map, or items of one list, that are edited one by one. */
const mostEntries = 40;

/** Every single edit of a ground, a field after the other. */
export function* editsOf(ground: Ground): Generator<SingleEdit> {
  yield* tableEdits(ground, "Request", [], ground.fields, ground.samples);
}

type Make = (keys: Keys, value: Json | undefined, rank: Rank) => SingleEdit;

const make =
  ({ layer }: Ground): Make =>
  (keys, value, rank) => ({ layer, keys, value, rank });

function* tableEdits(
  ground: Ground,
  table: TableName,
  at: Keys,
  value: JsonObject,
  samples: readonly JsonObject[],
): Generator<SingleEdit> {
  for (const field of fieldsOf(table, ground.release).values()) {
    if (field.type === "function") continue;
    const key = writtenKey(value, field.name);
    const seen = samples.flatMap((sample) => sample[writtenKey(sample, field.name)] ?? []);
    yield* fieldEdits(ground, field, [...at, key], value[key], seen);
  }
}

function* fieldEdits(
  ground: Ground,
  field: Field,
  at: Keys,
  value: Json | undefined,
  samples: readonly Json[],
): Generator<SingleEdit> {
  const edit = make(ground);
  const isThere = value !== undefined && value !== null;
  // An overlay may take anything away, but no gateway leaves a request without a field that is always there.
  if (isThere && field.optional) yield edit(at, null, "missing");
  if (!isThere) {
    if (samples[0] !== undefined) yield edit(at, samples[0], "known");
    return;
  }
  if (field.type === "table")
    yield* tableEdits(ground, field.of!, at, value as JsonObject, samples as JsonObject[]);
  else if (Array.isArray(value)) yield* listEdits(ground, field, at, value);
  else if (field.type === "map" && typeof value === "object")
    yield* mapEdits(ground, field, at, value, samples);
  else yield* leafEdits(ground, field, at, value, samples);
}

function* leafEdits(
  ground: Ground,
  field: Field,
  at: Keys,
  value: Json,
  samples: readonly Json[],
): Generator<SingleEdit> {
  const edit = make(ground);
  const tried = new Set<Json>([value]);
  const fresh = (item: Json) => !tried.has(item) && tried.add(item);
  const isFree = !isSetByGateway(field);
  if (isFree && field.type === "string" && fresh("")) yield edit(at, "", "missing");
  for (const item of knownValues(field)) if (fresh(item)) yield edit(at, item, "known");
  for (const item of [...new Set(samples)].slice(0, mostSampled))
    if (fresh(item)) yield edit(at, item, "known");
  // Recordings know what the gateway sets better than the script does.
  const takesWords = field.type === "string" && (isFree || samples.length === 0);
  if (takesWords && ground.vocabulary.names.has(field.name.toLowerCase()))
    for (const text of ground.vocabulary.texts) if (fresh(text)) yield edit(at, text, "known");
  if (isFree) for (const item of oddValues(field)) if (fresh(item)) yield edit(at, item, "odd");
}

function* mapEdits(
  ground: Ground,
  field: Field,
  at: Keys,
  value: JsonObject,
  samples: readonly Json[],
): Generator<SingleEdit> {
  const edit = make(ground);
  const odd = oddTextsOf(field);
  const keys = Object.keys(value);
  if (keys.length > 0) yield edit(at, emptied(ground, value), "missing");
  for (const key of keys.slice(0, mostEntries)) {
    yield edit([...at, key], ground.layer === "operation" ? null : undefined, "missing");
    yield edit([...at, key], "", "missing");
    for (const text of odd) yield edit([...at, key], text, "odd");
  }
  const sampled = samples.flatMap((sample) => (isObject(sample) ? Object.entries(sample) : []));
  const entries = new Map([
    ...sampled,
    ...ground.vocabulary.texts.map((text): [string, Json] => [text, "1"]),
  ]);
  for (const [key, text] of [...entries].slice(0, mostEntries)) {
    if (Object.hasOwn(value, key)) continue;
    yield edit([...at, key], text, "known");
    if (!ground.vocabulary.texts.includes(key)) continue;
    for (const text of ["", ...odd]) yield edit([...at, key], text, "odd");
  }
  for (const key of odd) yield edit([...at, key], "a", "odd");
  yield edit(at, { ...value, ...many(keys[0] ?? "key") }, "odd");
}

/** An overlay merges, so that it empties a map entry by entry. */
function emptied({ layer }: Ground, value: JsonObject): JsonObject {
  if (layer === "request") return {};
  return Object.fromEntries(Object.keys(value).map((key) => [key, null]));
}

function many(key: string): JsonObject {
  return Object.fromEntries(Array.from({ length: manyEntries }, (_, i) => [`${key}-${i}`, `${i}`]));
}

function* listEdits(ground: Ground, field: Field, at: Keys, value: readonly Json[]): Generator<SingleEdit> {
  const edit = make(ground);
  const [first] = value;
  if (first === undefined) return;
  yield edit(at, [], "missing");
  yield edit(at, [...value, first], "odd");
  yield edit(
    at,
    Array.from({ length: manyEntries }, (_, i) => numbered(first, i)),
    "odd",
  );
  for (const [i, item] of value.slice(0, mostEntries).entries()) {
    if (field.of !== undefined && isObject(item)) {
      // An overlay replaces a list as a whole.
      const inner = { ...ground, layer: "request" as const };
      for (const change of tableEdits(inner, field.of, [i], item, []))
        yield edit(at, replacedItem(value, change), change.rank);
    } else for (const text of ["", ...oddTextsOf(field)]) yield edit(at, value.with(i, text), "odd");
  }
}

/** Grants are told apart by their key. */
function numbered(item: Json, i: number): Json {
  return isObject(item) && typeof item.Id === "string" ? { ...item, Id: `${item.Id}${i}` } : item;
}

function replacedItem(list: readonly Json[], { keys: [index, ...keys], value }: SingleEdit): Json[] {
  const set = (item: Json | undefined, [key, ...rest]: Keys): Json => {
    if (key === undefined) return value ?? null;
    const object = isObject(item) ? item : {};
    return { ...object, [key]: set(object[key], rest) };
  };
  return list.with(Number(index), set(list[Number(index)], keys));
}

/** The field's name as an object writes it; names match in any case. */
function writtenKey(object: JsonObject, name: string): string {
  if (Object.hasOwn(object, name)) return name;
  return Object.keys(object).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
