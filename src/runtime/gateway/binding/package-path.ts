import { lua } from "#fengari";
import type { Host } from "./host";
import { pushString } from "./stack";

/** Where the gateway named client.rgw has luarocks install packages. */
const packageFolder = "/tmp/luarocks/client.rgw";

/** Where the file of an installed module stands, for example of `report.format`. */
export function modulePath(name: string, luaVersion: string): string {
  return `${packageFolder}/share/lua/${luaVersion}/${name.replaceAll(".", "/")}.lua`;
}

/** Points `package.path` and `package.cpath` at the installed packages. */
export function setPackagePath(host: Host, L: lua.lua_State): void {
  const { release } = host;
  const inData = host.context === "getData" || host.context === "putData";
  if (inData || (release.keepsHostPaths && host.packages.length === 0)) return;
  const version = host.luaVersion;
  const libraries = release.packageLibraries.map(
    (folder) => `${packageFolder}/${folder}/lua/${version}/?.so`,
  );
  lua.lua_getglobal(L, "package");
  pushString(L, modulePath("?", version));
  lua.lua_setfield(L, -2, "path");
  pushString(L, libraries.join(";"));
  lua.lua_setfield(L, -2, "cpath");
  lua.lua_pop(L, 1);
}
