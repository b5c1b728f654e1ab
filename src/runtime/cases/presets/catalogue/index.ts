import { buckets } from "./buckets";
import type { CatalogueEntry } from "./entry";
import { objects } from "./objects";
import { others } from "./others";

export type { CatalogueEntry, PresetGroup } from "./entry";

/** Every preset that some release has, by id, in the order in which lists show them. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map([...objects, ...buckets, ...others]);
