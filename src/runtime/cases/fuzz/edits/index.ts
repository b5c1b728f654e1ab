import { releases } from "../../../gateway";
import type { Json, JsonObject } from "../../../gateway/types";
import type { Case } from "../../format/case";
import { layOver } from "../../presets/overlay";
import { inputOf } from "../../run";
import type { Vocabulary } from "../vocabulary";
import type { SingleEdit } from "./edit";
import { editsOf } from "./walk";

export { valueBefore, withEdits } from "./apply";
export { type Keys, type Layer, overlaps, type SingleEdit } from "./edit";

/** A request that a gateway of the release answered. */
export interface Sample {
  readonly request: JsonObject;
  readonly operation: JsonObject;
}

/** Every single edit of a case that could matter to its scripts. */
export function singleEdits(base: Case, samples: readonly Sample[], vocabulary: Vocabulary): SingleEdit[] {
  const { release, scripts } = base;
  const common = { release, vocabulary };
  const { request, operation } = inputOf(base);
  const edits = [
    ...editsOf({ ...common, layer: "request", fields: request, samples: samples.map((one) => one.request) }),
  ];
  // What the operation did is seen by the contexts behind it only.
  if (scripts.postRequest !== undefined || scripts.getData !== undefined || scripts.putData !== undefined) {
    const both = (one: Sample) => layOver(one.request, one.operation);
    const fields = touched(layOver(request, operation), operation);
    const ground = { ...common, layer: "operation" as const, fields, samples: samples.map(both) };
    edits.push(...editsOf(ground));
  }
  if (scripts.getData !== undefined || scripts.putData !== undefined) edits.push(...dataEdits());
  if (releases[release].hasRgwTable) edits.push(...globalEdits(base, vocabulary));
  return edits;
}

/** The fields that an overlay says something about; those it does not are the request's. */
function touched(fields: JsonObject, overlay: JsonObject): JsonObject {
  return Object.fromEntries(Object.keys(overlay).map((key) => [key, fields[key] ?? null]));
}

function dataEdits(): SingleEdit[] {
  const bytes: Json[] = [{ text: "" }, { text: "a" }, { base64: "AP+A/w==" }, { text: "a".repeat(100_000) }];
  return bytes.map((value, i) => ({ layer: "data", keys: [], value, rank: i === 0 ? "missing" : "odd" }));
}

/** Other scripts may have counted on, or not have run yet; what type they write is theirs. */
function globalEdits({ global }: Case, { globalKeys }: Vocabulary): SingleEdit[] {
  const edit = (key: string, value: Json | undefined): SingleEdit => ({
    layer: "global",
    keys: [key],
    value,
    rank: value === undefined ? "missing" : "odd",
  });
  const known = Object.keys(global).flatMap((key) => {
    const values = typeof global[key] === "number" ? [0, 1, -1, 9_007_199_254_740_991] : [];
    return [undefined, ...values].map((value) => edit(key, value));
  });
  const named = globalKeys.filter((key) => !Object.hasOwn(global, key));
  return [...known, ...named.map((key) => edit(key, 1))];
}
