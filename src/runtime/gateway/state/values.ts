import type { LuaInteger } from "#fengari";
import type { Rewind } from "../../lua/mark/rewind";
import type { TableName } from "../schema/index";
import type { MapValue } from "./map";
import { marksOf } from "./marks";
import type { ByteString } from "./text";

/** What a field holds; null is Lua's nil. */
export type Value = null | boolean | LuaInteger | ByteString | TableValue | MapValue | ListValue;

/** A table with named fields. */
export class TableValue {
  readonly kind = "table";
  readonly #values = new Map<string, Value>();

  constructor(
    readonly schema: TableName,
    /** Where it is, as a script would write it, for example `Request.HTTP`. */
    readonly path: string,
  ) {}

  /** @param name of the field, in lower case */
  get(name: string): Value {
    return this.#values.get(name) ?? null;
  }

  set(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  /** With the tables and maps in it. */
  mark(): Rewind {
    const values = [...this.#values];
    const parts = marksOf(values.map(([, value]) => value));
    return () => {
      this.#values.clear();
      for (const [name, value] of values) this.#values.set(name, value);
      return parts();
    };
  }

  /** The sub-table `name`, which must be there. */
  table(name: string): TableValue {
    const value = this.get(name);
    if (value instanceof TableValue) return value;
    throw new TypeError(`${this.path} has no table ${name}`);
  }

  /** The text of field `name`; empty where it is nil. */
  text(name: string): ByteString {
    const value = this.get(name);
    return typeof value === "string" ? value : "";
  }

  /** The integer of field `name`; 0 where it is nil. */
  integer(name: string): LuaInteger {
    const value = this.get(name);
    return typeof value === "number" || typeof value === "bigint" ? value : 0;
  }
}

/** A list with integer keys from 0. */
export class ListValue {
  readonly kind = "list";

  constructor(
    readonly of: TableName | undefined,
    readonly path: string,
    readonly items: readonly (ByteString | TableValue)[],
  ) {}

  mark(): Rewind {
    return marksOf(this.items);
  }
}
