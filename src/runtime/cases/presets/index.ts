import type { ReleaseName } from "../../gateway/types";
import { catalogue } from "./catalogue";
import { layOver } from "./overlay";
import type { Preset, PresetFile } from "./preset";

export type { PresetGroup } from "./catalogue";
export type { Exchange, Preset } from "./preset";

/** One chunk for each release, loaded when it is asked for. */
const files: Record<ReleaseName, () => Promise<{ default: unknown }>> = {
  pacific: () => import("./pacific.json"),
  quincy: () => import("./quincy.json"),
  reef: () => import("./reef.json"),
  squid: () => import("./squid.json"),
  tentacle: () => import("./tentacle.json"),
};

const loaded = new Map<ReleaseName, Promise<readonly Preset[]>>();

async function load(release: ReleaseName): Promise<readonly Preset[]> {
  const { base, presets } = (await files[release]()).default as PresetFile;
  return [...catalogue].flatMap(([id, entry]) => {
    const recorded = presets[id];
    if (!recorded) return [];
    const { request, operation = {}, http } = recorded;
    return [{ id, release, ...entry, request: layOver(base, request), operation, http }];
  });
}

/** Every preset of a release, in the catalogue's order, the same list at every call. */
export function presets(release: ReleaseName): Promise<readonly Preset[]> {
  const known = loaded.get(release) ?? load(release);
  loaded.set(release, known);
  return known;
}

/**
 * The preset with this id, else the first whose `Request.RGWOp` it is (`stat_bucket`, `get_self_usage`), in
 * any case; undefined where the release has none.
 */
export async function presetFor(operation: string, release: ReleaseName): Promise<Preset | undefined> {
  const wanted = operation.toLowerCase();
  const all = await presets(release);
  return all.find(({ id }) => id === wanted) ?? all.find(({ request }) => request.RGWOp === wanted);
}
