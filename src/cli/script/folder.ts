import { type Dirent, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  type FileWrite,
  formatIssue,
  indexPath,
  isScriptPath,
  readStore,
  type Store,
  type StoreIssue,
} from "../../runtime";
import { BadInput } from "../badInput";
import { readText, systemReason } from "../files";

/** More than any store's file needs. */
const maxFileBytes = 4_000_000;

/**
 * The store in a folder; a folder that is not there is an empty store.
 * @throws BadInput with one line for each mistake: `DIR/file:line:column: path: message`
 */
export function loadStore(folder: string): Store {
  const paths = storePaths(folder).filter((path) => path === indexPath || isScriptPath(path));
  const files = new Map(paths.map((path) => [path, readText(join(folder, path), maxFileBytes)]));
  const read = readStore(files);
  if (read.ok) return read.store;
  throw new BadInput(read.issues.map((issue) => lineOf(issue, folder)));
}

/**
 * Writes a store's files; each is whole at any time.
 * @throws BadInput where the folder cannot be written
 */
export function saveStore(folder: string, writes: readonly FileWrite[]): void {
  for (const { path, text } of writes) {
    const file = join(folder, path);
    try {
      if (text === null) rmSync(file, { force: true });
      else writeWhole(file, text);
    } catch (error) {
      throw new BadInput([`${file}: ${systemReason(error, "written")}`]);
    }
  }
}

function writeWhole(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** Paths of the files that can be a store's, with forward slashes; no other folder is looked into. */
function storePaths(folder: string): string[] {
  const tenants = entriesOf(join(folder, "tenants")).filter((entry) => entry.isDirectory());
  const folders = ["", "scripts/", ...tenants.map(({ name }) => `tenants/${name}/`)];
  return folders.flatMap((path) =>
    entriesOf(join(folder, path))
      .filter((entry) => entry.isFile())
      .map(({ name }) => `${path}${name}`),
  );
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw new BadInput([`${folder}: ${systemReason(error)}`]);
  }
}

function lineOf(issue: StoreIssue, folder: string): string {
  const file = join(folder, issue.file);
  const place = issue.line === undefined ? file : `${file}:${issue.line}:${issue.column}`;
  return `${place}: ${formatIssue(issue)}`;
}
