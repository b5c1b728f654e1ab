import type { Rewind } from "../../lua/mark/rewind";
import type { ByteString } from "./text";

export interface Entry<V> {
  readonly key: ByteString;
  value: V;
}

/** Where a C++ iterator points: at an entry, or at the end. Only the entries that gave it can read it. */
export type Place = number | object;

/** The entries of a map in the order in which its iterators come to them. */
export interface Entries<V> extends Iterable<Entry<V>> {
  readonly size: number;
  first(): Place;
  /** The place behind a place that is not the end. */
  after(place: Place): Place;
  /** The first entry with this key, or null. */
  find(key: ByteString): Place | null;
  /** The entry at a place, or undefined at the end. */
  at(place: Place): Entry<V> | undefined;
  /** A key that may be there is put where the map keeps new ones. */
  insert(entry: Entry<V>): void;
  /** Removes the entry at a place and gives the place of the next one. */
  remove(place: Place): Place;
  /** Which entries there are and where, without their values. */
  mark(): Rewind;
}
