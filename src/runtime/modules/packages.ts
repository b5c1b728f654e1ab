import type { lua } from "#fengari";
import type { ModuleHost } from "./host";
import { preload, rockModules } from "./open";

/**
 * Makes the modules of installed packages known to `require`, by the names on a gateway's allowlist. A name may have
 * a version behind it, as luarocks takes it (`luasocket 3.1.0-1`). Packages that are not modelled add nothing, so
 * that `require` fails as it does where a package is not installed.
 * @param without names of modules to leave out
 */
export function openPackages(
  L: lua.lua_State,
  host: ModuleHost,
  packages: readonly string[],
  without: readonly string[] = [],
): void {
  const rocks = rockModules(host);
  for (const name of packages) {
    const modules = rocks[name.trim().split(/\s/)[0] ?? ""];
    const kept = Object.entries(modules ?? {}).filter(([module]) => !without.includes(module));
    preload(L, Object.fromEntries(kept));
  }
}
