import {
  type AdminAnswer,
  packageCommand,
  type ReleaseName,
  releases,
  type Store,
  scriptCommand,
  writesOf,
} from "../../runtime";
import type { Terminal } from "../terminal";
import { loadStore, saveStore } from "./folder";
import { readInfile } from "./infile";

export interface StoreOptions {
  store: string;
  release: ReleaseName;
}

export interface ScriptCommandOptions extends StoreOptions {
  context?: string;
  tenant?: string;
  uid?: string;
  infile?: string;
}

/** `moonhook script`: gives the exit code that radosgw-admin of the release gives. */
export function script(words: string[], options: ScriptCommandOptions, terminal: Terminal): number {
  const { infile, store: folder, release, ...others } = options;
  const given = { ...others, ...(infile !== undefined && { infile: readInfile(infile) }) };
  return carryOut(folder, terminal, (store) => scriptCommand(store, words, given, releases[release]));
}

export interface PackageCommandOptions extends StoreOptions {
  package?: string;
}

/** `moonhook script-package`: gives the exit code that radosgw-admin of the release gives. */
export function scriptPackage(words: string[], options: PackageCommandOptions, terminal: Terminal): number {
  const { store: folder, release } = options;
  return carryOut(folder, terminal, (store) => packageCommand(store, words, options, releases[release]));
}

function carryOut(folder: string, terminal: Terminal, command: (store: Store) => AdminAnswer): number {
  const store = loadStore(folder);
  const { stdout, stderr, exitCode, change } = command(store);
  if (change) saveStore(folder, writesOf(change, store));
  if (stdout !== "") terminal.out(stdout);
  if (stderr !== "") terminal.err(stderr);
  return exitCode;
}
