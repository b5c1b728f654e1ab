import type { Json, JsonObject, ReleaseName } from "../../gateway/types";
import { type Preset, presets } from "../presets/index";
import { layOver } from "../presets/overlay";
import { anyKey, type ReferenceEntry } from "./entries";
import { summaryOf } from "./summary";

/** What a field held for some operations alike, as a script of each context would see it. */
export interface RecordedRow {
  preRequest: string;
  /** Null where postRequest was not recorded. */
  postRequest: string | null;
  /** Ids of the presets, such as `put_obj` or `err_no_such_key`. */
  operations: string[];
}

/** What a real gateway of a release held in a field, operations alike taken together, the most common first. */
export async function recordedIn(entry: ReferenceEntry, release: ReleaseName): Promise<RecordedRow[]> {
  const rows = new Map<string, RecordedRow>();
  for (const preset of await presets(release)) {
    const row = rowOf(entry, preset);
    const key = JSON.stringify([row.preRequest, row.postRequest]);
    const known = rows.get(key);
    if (known) known.operations.push(preset.id);
    else rows.set(key, row);
  }
  return [...rows.values()].sort((a, b) => b.operations.length - a.operations.length);
}

function rowOf({ steps }: ReferenceEntry, { id, request, operation }: Preset): RecordedRow {
  const after = Object.keys(operation).length === 0 ? null : layOver(request, operation);
  return {
    preRequest: held(request, steps),
    postRequest: after && held(after, steps),
    operations: [id],
  };
}

function held(request: JsonObject, [, ...steps]: readonly string[]): string {
  return summaryOf(valuesAt(request, steps), steps.includes(anyKey));
}

/** Every value under a path; undefined where something above it is not there. */
function valuesAt(value: Json | undefined, [step, ...rest]: readonly string[]): (Json | undefined)[] {
  if (step === undefined) return [value];
  if (typeof value !== "object" || value === null) return [undefined];
  if (step === anyKey) return Object.values(value).flatMap((each) => valuesAt(each, rest));
  return valuesAt(Array.isArray(value) ? undefined : value[step], rest);
}
