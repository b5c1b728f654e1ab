import type { Context } from "../types";

/** Scripts and packages as `radosgw-admin` keeps them for all gateways of a zone. */
export interface Store {
  readonly scripts: readonly StoredScript[];
  /** The allowlist, sorted: each a package's name, or `name version`. Null: the object that holds it was never made. */
  readonly packages: readonly string[] | null;
}

export interface StoredScript {
  readonly context: Context;
  /** Empty: the default tenant. */
  readonly tenant: string;
  readonly text: string;
}

export const emptyStore: Store = { scripts: [], packages: null };

/** What a command does to a store. */
export type StoreChange =
  | ({ readonly kind: "putScript" } & StoredScript)
  | { readonly kind: "removeScript"; readonly context: Context; readonly tenant: string }
  | { readonly kind: "setPackages"; readonly packages: readonly string[] };

/** The script object of a context and tenant. There is no fall-back to the default tenant's. */
export function scriptOf(store: Store, context: Context, tenant: string): StoredScript | undefined {
  return store.scripts.find((script) => script.context === context && script.tenant === tenant);
}

export function applyChange(store: Store, change: StoreChange): Store {
  if (change.kind === "setPackages") return { ...store, packages: change.packages };
  const isOther = (script: StoredScript) =>
    script.context !== change.context || script.tenant !== change.tenant;
  const others = store.scripts.filter(isOther);
  if (change.kind === "removeScript") return { ...store, scripts: others };
  const { context, tenant, text } = change;
  return { ...store, scripts: [...others, { context, tenant, text }] };
}
