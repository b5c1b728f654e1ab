import { type Case, type Picked, type Release, type StoredScript, withStore } from "../../runtime";
import { loadStore } from "../script/folder";
import { printable, type Style } from "../style";

/** What a gateway takes from the store of a folder for a case; null where no folder is given. */
export type FromStore = (aCase: Case, release?: Release) => ReturnType<typeof withStore>;

/** Reads the store once, for all releases. */
export function openStore(folder: string | undefined): FromStore | null {
  if (folder === undefined) return null;
  const store = loadStore(folder);
  return (aCase, release) => withStore(aCase, store, release);
}

/** A line that says whose scripts ran and which packages the gateway had. */
export function describePicked(picked: Picked, style: Style): string {
  const scripts = picked.scripts.map(whose).join(", ") || "no script for this request";
  const packages = picked.packages.length > 0 ? `packages ${picked.packages.join(", ")}` : "no packages";
  return `\n${style.bold("store")}  ${printable(`${scripts} · ${packages}`)}\n`;
}

function whose({ context, tenant }: StoredScript): string {
  return tenant === "" ? context : `${context} of tenant ${tenant}`;
}
