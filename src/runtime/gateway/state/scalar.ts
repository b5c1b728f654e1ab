import type { LuaInteger } from "#fengari";
import { canonical } from "../../lua/integers";
import type { Field } from "../schema/index";
import type { Json } from "../types";
import { mismatch } from "./issue";
import { type ByteString, toBytes } from "./text";

/** Text of a time field for a moment, in UTC: `%Y-%m-%d %H:%M:%S`. @param ms since 1970 */
export function timeText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace("T", " ");
}

/** Reads the JSON of a field that is no table. */
export function readScalar(field: Field, json: Json, place: string): boolean | LuaInteger | ByteString {
  switch (field.type) {
    case "integer":
      return readInteger(json, place);
    case "boolean":
      if (typeof json === "boolean") return json;
      throw mismatch(place, "true or false", json);
    case "time":
      return readTime(json, place);
    default:
      return readString(json, place);
  }
}

/** A Lua integer: a JSON number, or a decimal string. */
export function readInteger(json: Json, place: string): LuaInteger {
  if (typeof json === "number" && Number.isSafeInteger(json)) return json;
  if (typeof json === "string" && /^-?\d+$/.test(json)) {
    const integer = BigInt(json);
    if (BigInt.asIntN(64, integer) === integer) return canonical(integer);
  }
  throw mismatch(place, "an integer", json);
}

/** A string as bytes; where the gateway has `tenant$id`, the table of it is taken too. */
export function readString(json: Json, place: string): ByteString {
  if (typeof json === "string") return toBytes(json);
  if (isUserTable(json)) return toBytes(json.Tenant === "" ? json.Id : `${json.Tenant}$${json.Id}`);
  throw mismatch(place, "a string", json);
}

/** The table that a `tenant$id` text stands for; any other JSON is left as it is. */
export function userTable(json: Json): Json {
  if (typeof json !== "string") return json;
  const at = json.indexOf("$");
  return { Tenant: json.slice(0, Math.max(at, 0)), Id: json.slice(at + 1) };
}

function isUserTable(json: Json): json is { Tenant: string; Id: string } {
  return (
    typeof json === "object" &&
    json !== null &&
    !Array.isArray(json) &&
    typeof json.Tenant === "string" &&
    typeof json.Id === "string"
  );
}

/** A time text; the NUL that newer releases append in Lua is not part of it. */
function readTime(json: Json, place: string): ByteString {
  const text = typeof json === "string" ? json.replace(/\0$/, "") : "";
  if (/^-?\d{4,}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text)) return text;
  throw mismatch(place, "a time like 2026-01-31 23:59:59", json);
}
