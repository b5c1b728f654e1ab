import type { Release } from "../../runtime/gateway/releases";
import type { Context } from "../../runtime/gateway/types";

/** Some user, for releases whose `radosgw-admin` takes no --tenant without one; which one does not matter to it. */
const anyUser = "admin";

/** What stands after `radosgw-admin script VERB` for a script of a context and tenant, on a release. */
export function scriptOptions(release: Release, context: Context, tenant: string) {
  if (tenant === "") return { context };
  return release.admin.tenantWithoutUser ? { context, tenant } : { context, tenant, uid: anyUser };
}

/** The file that a script is uploaded from. */
export function fileName(context: Context, tenant: string): string {
  return tenant === "" ? `${context}.lua` : `${tenant}-${context}.lua`;
}

/** A command line for a shell, options as `--name=value`. */
export function commandLine(
  command: "script" | "script-package",
  words: readonly string[],
  options: Readonly<Record<string, string | true>>,
): string {
  const flags = Object.entries(options).map(([name, value]) =>
    value === true ? `--${name}` : `--${name}=${quote(value)}`,
  );
  return ["radosgw-admin", command, ...words, ...flags].join(" ");
}

function quote(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
