import { fieldsOf } from "../schema/index";
import type { Json, JsonObject } from "../types";
import { MapValue } from "./map";
import { byLowerName, isObject, type ReadOptions, readField, readItem, readTable } from "./read";
import { toBytes } from "./text";
import { bucketOfPath } from "./url-bucket";
import { TableValue } from "./values";

/** The request of a run, which its scripts share. */
export interface RequestState {
  /** The fields of `Request`. */
  readonly fields: TableValue;
  /** Whether the gateway has loaded the bucket; until then it only knows the name from the URL. */
  bucketLoaded: boolean;
  /** Whether the operation knows its bucket's name: from the end of authentication on, where the URL has one. */
  bucketNameKnown: boolean;
}

/** Reads a case's `request`: what preRequest sees. */
export function readRequest(json: JsonObject, options: ReadOptions): RequestState {
  const fields = readTable("Request", json, "Request", "request", options);
  const bucket = member(json, "Bucket");
  const nilUntilLoaded = fieldsOf("Request", options.release).get("bucket")?.optional === true;
  const bucketLoaded = isObject(bucket) && knowsBucket(bucket, nilUntilLoaded);
  if (!bucketLoaded && nilUntilLoaded) fields.set("bucket", null);
  else if (!bucketLoaded) forgetBucket(fields, bucket);
  return { fields, bucketLoaded, bucketNameKnown: bucketLoaded };
}

/** Lays a case's `operation` over the request: objects merge, null removes, lists replace. */
export function layOperation(state: RequestState, json: JsonObject, options: ReadOptions): void {
  const bucket = member(json, "Bucket");
  const loads =
    isObject(bucket) && Object.entries(bucket).some(([name, value]) => !isName(name) && value !== null);
  if (loads && !state.bucketLoaded) loadBucket(state, options);
  layTable(state.fields, json, "operation", options);
}

function layTable(target: TableValue, json: JsonObject, place: string, options: ReadOptions): void {
  const fields = fieldsOf(target.schema, options.release);
  for (const [name, given] of byLowerName(target.schema, json, place)) {
    const field = fields.get(name);
    if (field === undefined || field.type === "function") continue;
    const above = json[given]!;
    const here = `${place}.${given}`;
    const below = target.get(name);
    if (below instanceof TableValue && isObject(above)) {
      layTable(below, above, here, options);
    } else if (below instanceof MapValue && field.of === undefined && isObject(above)) {
      layMap(below, above, here);
    } else {
      target.set(name, readField(field, above, `${target.path}.${field.name}`, here, options));
    }
  }
}

function layMap(below: MapValue, json: JsonObject, place: string): void {
  for (const key of Object.keys(json)) {
    const place = json[key] === null ? below.find(toBytes(key)) : null;
    if (place !== null) below.remove(place);
  }
  for (const key of Object.keys(json)) {
    const value = json[key]!;
    if (value !== null) below.set(toBytes(key), readItem(value, key, place));
  }
}

/** The table of a bucket that is not loaded: its name, in releases that show it. */
function forgetBucket(fields: TableValue, json: Json | undefined): void {
  const value = fields.get("bucket");
  if (!(value instanceof TableValue)) return;
  const given = isObject(json) ? member(json, "Name") : undefined;
  value.set("name", typeof given === "string" ? toBytes(given) : urlBucket(fields));
}

function loadBucket(state: RequestState, options: ReadOptions): void {
  const before = state.fields.get("bucket");
  const name = before instanceof TableValue ? before.text("name") : urlBucket(state.fields);
  const bucket = readTable("Bucket", {}, "Request.Bucket", "operation.Bucket", options);
  bucket.set("name", name);
  state.fields.set("bucket", bucket);
  state.bucketLoaded = true;
}

/** Name of the bucket in the request's path. */
export function urlBucket(fields: TableValue): string {
  return bucketOfPath(fields.text("dialect"), fields.text("decodeduri"));
}

/**
 * Whether the JSON tells of a loaded bucket. Null for everything but the name is how a bucket looks that is not
 * loaded; a name alone means that only where such a bucket can be seen.
 */
function knowsBucket(bucket: JsonObject, nilUntilLoaded: boolean): boolean {
  const others = Object.entries(bucket).filter(([name]) => !isName(name));
  return others.length === 0 ? nilUntilLoaded : others.some(([, value]) => value !== null);
}

function isName(field: string): boolean {
  return field.toLowerCase() === "name";
}

function member(json: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(json, name)) return json[name];
  const key = Object.keys(json).find((key) => key.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : json[key];
}
