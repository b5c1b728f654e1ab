import type { LuaInteger } from "#fengari";
import { canonical } from "../../lua/integers";
import type { Rewind } from "../../lua/mark/rewind";
import type { Json, JsonObject } from "../types";
import { mismatch } from "./issue";
import { MapValue, type Shuffle } from "./map";
import { type ByteString, toBytes, toText } from "./text";

/** A float, which Lua keeps apart from an integer of the same value. */
export class Float {
  constructor(readonly value: number) {}
}

/** What the RGW table can hold. */
export type RgwValue = ByteString | LuaInteger | Float | boolean;

/** The table `RGW`: one for the whole gateway, shared by all contexts. */
export class RgwTable {
  readonly entries: MapValue<RgwValue>;
  /** The script whose failed write left its mutex locked: every later use waits for ever. */
  lockedBy: object | null = null;

  constructor(json: JsonObject, shuffle: Shuffle | undefined) {
    const entries = Object.entries(json).map(([key, value]) => {
      return [toBytes(key), readValue(value, `global[${JSON.stringify(key)}]`)] as const;
    });
    this.entries = new MapValue<RgwValue>(undefined, "RGW", entries, {
      layout: "hash",
      order: shuffle ?? "hash",
      writable: true,
    });
  }

  mark(): Rewind {
    const { lockedBy } = this;
    const entries = this.entries.mark();
    return () => {
      this.lockedBy = lockedBy;
      return entries();
    };
  }

  /** The entries as a case's `global` writes them; an integer beyond 2^53 is a decimal string. */
  toJson(): JsonObject {
    return Object.fromEntries(this.entries.entries((key, value) => [toText(key), jsonOf(value)]));
  }
}

/** `a + b` as C++ adds two numbers of the table: integers wrap, a float makes a float. */
export function sum(a: LuaInteger | Float, b: LuaInteger | Float): LuaInteger | Float {
  if (a instanceof Float || b instanceof Float) return new Float(asFloat(a) + asFloat(b));
  return canonical(BigInt.asIntN(64, BigInt(a) + BigInt(b)));
}

function jsonOf(value: RgwValue): Json {
  if (typeof value === "boolean" || typeof value === "number") return value;
  if (typeof value === "bigint") return value.toString();
  if (!(value instanceof Float)) return toText(value);
  return Number.isFinite(value.value) ? value.value : String(value.value);
}

function asFloat(n: LuaInteger | Float): number {
  return n instanceof Float ? n.value : Number(n);
}

function readValue(json: unknown, place: string): RgwValue {
  if (typeof json === "boolean") return json;
  if (typeof json === "string") return toBytes(json);
  if (typeof json === "number") return Number.isSafeInteger(json) ? json : new Float(json);
  throw mismatch(place, "a string, a number, true or false", json);
}
