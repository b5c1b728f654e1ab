import { type Release, releases } from "../../gateway";
import { type Picked, pick, type Store } from "../../gateway/store";
import type { Case } from "../format/case";

/**
 * The case at a gateway of its release that has this store: its scripts and packages are the store's, by the case's
 * tenant, and the case's own are left out. Every run starts a gateway, so it has the packages that are listed now.
 */
export function withStore(
  aCase: Case,
  store: Store,
  release: Release = releases[aCase.release],
): { case: Case; picked: Picked } {
  const picked = pick(store, release, aCase.tenant);
  const scripts = Object.fromEntries(picked.scripts.map(({ context, text }) => [context, text]));
  const packages = picked.packages.map((name) => ({ name }));
  return { case: { ...aCase, scripts, packages }, picked };
}
