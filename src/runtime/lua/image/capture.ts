import { lua, type TValue } from "#fengari";
import { tags } from "../memory/objects";
import type { CClosure, EntryImage, Table, Userdata, ValueImage } from "./objects";

export type ObjectImage =
  | { readonly kind: "thread" }
  | TableImage
  | { readonly kind: "function"; readonly of: CClosure; readonly upvalues: readonly ValueImage[] }
  | { readonly kind: "userdata"; readonly of: Userdata; readonly metatable: number };

export interface TableImage {
  readonly kind: "table";
  readonly of: Table;
  readonly entries: readonly EntryImage[];
  /** Place of its metatable, or -1. */
  readonly metatable: number;
  /** Its entries refer to no other object of the state. */
  readonly isShared: boolean;
}

/** All objects of a state, by place; the main thread is the first, the registry the second, the globals the third. */
export interface StateImage {
  readonly objects: readonly ObjectImage[];
  /** Places of the metatables of the basic types, or -1. */
  readonly metatables: readonly number[];
  /** Places and type tags of the objects that have a finalizer, in the order of marking. */
  readonly finalizable: readonly (readonly [place: number, type: number])[];
  readonly idCounter: number;
  readonly isLua54: boolean;
  readonly stackSize: number;
  /** `CallInfo` that the main thread has made. */
  readonly calls: number;
}

/** Reads a state that runs nothing and has loaded no Lua code. It must not be used any more: images share its parts. */
export function capture(L: lua.lua_State): StateImage {
  const { l_G: g } = L;
  const places = new Places(L);
  places.of(g.l_registry);
  lua.lua_pushglobaltable(L);
  places.of(L.stack[L.top - 1]!);
  lua.lua_pop(L, 1);
  const metatables = Array.from(g.mt, (table) => places.ofTable((table as Table | null | undefined) ?? null));
  const finalizable = [...g.meter.finalizable].map(
    ([value, type]) => [places.ofObject(type, value), type] as const,
  );
  return {
    objects: places.images(),
    metatables,
    finalizable,
    idCounter: g.id_counter,
    isLua54: g.isLua54 === true,
    stackSize: L.stack.length,
    calls: L.ncis,
  };
}

/** Gives each object that is met a place, and visits them in turn. */
class Places {
  readonly #places = new Map<object, number>();
  readonly #met: { readonly type: number; readonly object: object }[] = [];

  constructor(thread: lua.lua_State) {
    this.ofObject(tags.THREAD, thread);
  }

  of(value: TValue): number {
    return isObject(value.type) ? this.ofObject(value.type, value.value as object) : -1;
  }

  ofTable(table: Table | null): number {
    return table === null ? -1 : this.ofObject(tags.TABLE, table);
  }

  ofObject(type: number, object: object): number {
    let place = this.#places.get(object);
    if (place === undefined) {
      place = this.#met.length;
      this.#places.set(object, place);
      this.#met.push({ type, object });
    }
    return place;
  }

  images(): ObjectImage[] {
    const images: ObjectImage[] = [];
    // Reading one object may meet more of them.
    for (let at = 0; at < this.#met.length; at++) images.push(this.#image(this.#met[at]!));
    return images;
  }

  #image({ type, object }: { type: number; object: object }): ObjectImage {
    switch (type) {
      case tags.TABLE:
        return this.#table(object as Table);
      case tags.CCL: {
        const of = object as CClosure;
        return { kind: "function", of, upvalues: of.upvalue.map((value) => this.#value(value)) };
      }
      case tags.USERDATA: {
        const of = object as Userdata;
        return { kind: "userdata", of, metatable: this.ofTable(of.metatable) };
      }
      case tags.THREAD:
        return { kind: "thread" };
      default:
        throw new TypeError(`an object of type tag ${type} cannot be part of an image`);
    }
  }

  #table(of: Table): TableImage {
    const entries = Array.from(of.strong, ([hash, { key, value }]): EntryImage => {
      if (isObject(key.type)) throw new TypeError("an object as a key cannot be part of an image");
      return { hash, key, value: this.#value(value) };
    });
    const isShared = entries.length > 0 && entries.every(({ value }) => value.object < 0);
    return { kind: "table", of, entries, metatable: this.ofTable(of.metatable), isShared };
  }

  #value(value: TValue): ValueImage {
    return { type: value.type, value: value.value, object: this.of(value) };
  }
}

function isObject(type: number): boolean {
  return [tags.TABLE, tags.LCL, tags.CCL, tags.USERDATA, tags.THREAD].includes(type as never);
}
