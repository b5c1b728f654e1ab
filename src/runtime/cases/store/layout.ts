import type { StoredScript } from "../../gateway/store";
import { type Context, contexts } from "../../gateway/types";

/** Files of a store by their path in its folder, with forward slashes. */
export type StoreFiles = ReadonlyMap<string, string>;

/** The file with the format's version and the allowlist. */
export const indexPath = "store.json";

/** Folders whose every `.lua` file is a script of the store; other files are no part of it. */
const scriptPath = /^(?:scripts|tenants\/([^/]+))\/([^/]+)\.lua$/;

export function pathOf({ context, tenant }: Pick<StoredScript, "context" | "tenant">): string {
  return `${tenant === "" ? "scripts" : `tenants/${fileName(tenant)}`}/${context}.lua`;
}

export function isScriptPath(path: string): boolean {
  return scriptPath.test(path);
}

/** Whose script a path holds; null where it is not what `pathOf` would give. */
export function scriptAt(path: string): { context: Context; tenant: string } | null {
  const [, folder, name] = scriptPath.exec(path) ?? [];
  const context = contexts.find((known) => known === name);
  const tenant = folder === undefined ? "" : tenantIn(folder);
  return context !== undefined && tenant !== null ? { context, tenant } : null;
}

/** A tenant's name as a file's: letters that a path or a file system could take for something else are escaped. */
function fileName(tenant: string): string {
  return encodeURIComponent(tenant).replace(
    /[.*'()!~]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
}

function tenantIn(folder: string): string | null {
  try {
    return decodeURIComponent(folder);
  } catch {
    return null;
  }
}
