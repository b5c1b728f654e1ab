import type { Release } from "../releases/index";
import type { Context } from "../types";
import { packageName } from "./package-command";
import { type Store, type StoredScript, scriptOf } from "./store";

/** What a gateway takes from a store for one request. */
export interface Picked {
  /** At most one for each context of the release, in the release's order. */
  readonly scripts: readonly StoredScript[];
  /** Names of the packages that the gateway installed when it started. */
  readonly packages: readonly string[];
}

/**
 * The scripts that run around a request of `tenant`, and the packages of a gateway that starts now. A gateway has what
 * the list named at its start, until it starts again (or, where the release has it, until `script-package reload`).
 */
export function pick(store: Store, release: Release, tenant: string): Picked {
  const scripts = release.contexts.flatMap((context) => {
    const script = scriptOf(store, context, tenantIn(context, release, tenant));
    return script ? [script] : [];
  });
  return { scripts, packages: (store.packages ?? []).map(packageName) };
}

/** The tenant by which a context's script is looked up: the default one where the request's is not known yet. */
function tenantIn(context: Context, release: Release, tenant: string): string {
  if (context === "background") return "";
  return context === "preRequest" && !release.tenantKnownInPreRequest ? "" : tenant;
}
