import type { Release } from "../releases/index";
import { type AdminAnswer, done, errno, failed, invalid, printed } from "./answer";
import type { Store } from "./store";
import { refuseWords } from "./words";

export interface PackageOptions {
  /** `name`, or `name version`. */
  readonly package?: string;
}

/**
 * `radosgw-admin script-package WORDS… OPTIONS`: answers as the release does. The real command asks luarocks whether
 * there is such a package, with --allow-compilation also among those in C; here every name is taken.
 */
export function packageCommand(
  store: Store,
  words: readonly string[],
  options: PackageOptions,
  release: Release,
): AdminAnswer {
  const refusal = refuseWords("script-package", words, release.admin.packageCommands);
  if (refusal) return refusal;
  switch (words[0]) {
    case "add":
      return withName(options, release, (name) => add(store, name, release));
    case "rm":
      return withName(options, release, (name) => rm(store, name, release));
    case "list":
      return list(store, release);
    default:
      // reload: the running gateways install what the list names; the list stays as it is.
      return done();
  }
}

function withName(
  options: PackageOptions,
  { admin }: Release,
  command: (name: string) => AdminAnswer,
): AdminAnswer {
  if (options.package === undefined)
    return invalid(`${admin.language} package name was not provided (via --package)`);
  return command(options.package);
}

function add(store: Store, name: string, release: Release): AdminAnswer {
  const { language } = release.admin;
  if (name.trim() === "")
    return failed(
      errno.EPERM,
      `ERROR: failed to add ${language} package:  ${name} .error: -${errno.EPERM}\n`,
    );
  const others = (store.packages ?? []).filter((listed) => !names(packageName(name), listed, release));
  return done({ kind: "setPackages", packages: [...new Set([...others, name])].sort() });
}

function rm(store: Store, name: string, release: Release): AdminAnswer {
  const { allowlistFromStart, packageVersions } = release.admin;
  const { packages } = store;
  if (packages !== null) {
    const left = packages.filter((listed) => !names(name, listed, release));
    return done(left.length < packages.length ? { kind: "setPackages", packages: left } : null);
  }
  // Removing a key from an object that is not there is ENOENT; a name without a version is looked up first.
  if (allowlistFromStart || (packageVersions && name === packageName(name))) return done();
  return { ...done(), stderr: `WARNING: package  ${name} did not exists or already removed\n` };
}

function list({ packages }: Store, { admin }: Release): AdminAnswer {
  if (packages === null && !admin.allowlistFromStart)
    return printed(`no ${admin.language} packages in allowlist\n`);
  return printed((packages ?? []).map((name) => `${name}\n`).join(""));
}

/** Whether a name given to a command means a listed package. */
function names(given: string, listed: string, { admin }: Release): boolean {
  const isWithoutVersion = given === packageName(given);
  return given === listed || (admin.packageVersions && isWithoutVersion && given === packageName(listed));
}

/** A listed package without its version. */
export function packageName(listed: string): string {
  return listed.split(" ")[0]!;
}
