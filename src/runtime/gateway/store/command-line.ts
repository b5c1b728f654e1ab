import type { Release } from "../releases/index";
import type { StoredScript } from "./store";

/** Any user does where a release wants one beside --tenant; it need not exist. */
const anyUser = "any";

/**
 * `radosgw-admin script …` for a POSIX shell, as this release takes it.
 * @param infile the file to put
 */
export function scriptCommandLine(
  subcommand: "put" | "get" | "rm",
  { context, tenant }: Pick<StoredScript, "context" | "tenant">,
  release: Release,
  infile = `${context}.lua`,
): string {
  return commandLine("script", subcommand, {
    infile: subcommand === "put" ? infile : undefined,
    context,
    tenant: tenant || undefined,
    uid: tenant && !release.admin.tenantWithoutUser ? anyUser : undefined,
  });
}

/**
 * `radosgw-admin script-package …` for a POSIX shell.
 * @param name a package, or `name version`
 * @param compiles whether the package has C code
 */
export function packageCommandLine(subcommand: "add" | "rm", name: string, compiles = false): string {
  const line = commandLine("script-package", subcommand, { package: name });
  return compiles && subcommand === "add" ? `${line} --allow-compilation` : line;
}

function commandLine(
  command: string,
  subcommand: string,
  options: Record<string, string | undefined>,
): string {
  const given = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${quoted(value)}`],
  );
  return ["radosgw-admin", command, subcommand, ...given].join(" ");
}

/** A word for a POSIX shell. */
function quoted(word: string): string {
  return /^[\w@%+:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
