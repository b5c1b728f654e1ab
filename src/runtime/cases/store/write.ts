import type { Store, StoreChange } from "../../gateway/store";
import { printIndex } from "./index-file";
import { indexPath, pathOf } from "./layout";

/** One file of a store's folder to write, or with null to remove. */
export interface FileWrite {
  readonly path: string;
  readonly text: string | null;
}

/**
 * What a change writes into the folder of a store. The index comes last and always, so that a folder with scripts
 * has one.
 * @param store as it was before the change
 */
export function writesOf(change: StoreChange, store: Store): FileWrite[] {
  const packages = change.kind === "setPackages" ? change.packages : store.packages;
  const index = { path: indexPath, text: printIndex(packages) };
  if (change.kind === "setPackages") return [index];
  return [{ path: pathOf(change), text: change.kind === "putScript" ? change.text : null }, index];
}
