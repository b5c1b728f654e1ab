import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "../badInput";
import { systemReason } from "../files";

/**
 * The files under the given paths, in the order of the paths and by name within each. A file is taken as it is; a
 * folder gives its *.case.json at any depth, or where it has none every *.json. One folder's names are held at a time.
 * @throws BadInput for a path that is not there, or a folder without any
 */
export function* findCases(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    if (isFolder(path)) yield* casesUnder(path);
    else yield path;
  }
}

/** @throws BadInput where a path is not there, before anything is run */
export function checkPaths(paths: readonly string[]): void {
  for (const path of paths) if (isFolder(path)) first(casesUnder(path));
}

function* casesUnder(folder: string): Generator<string> {
  const isNamed = (file: string) => file.endsWith(".case.json");
  if (first(filesUnder(folder, isNamed)) !== undefined) yield* filesUnder(folder, isNamed);
  else {
    const any = (file: string) => file.endsWith(".json");
    if (first(filesUnder(folder, any)) === undefined)
      throw new BadInput([`${folder}: there is no case (*.case.json) in this folder`]);
    yield* filesUnder(folder, any);
  }
}

function* filesUnder(folder: string, wanted: (file: string) => boolean): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) {
      if (wanted(entry.name)) yield path;
    } else if (!entry.name.startsWith(".") && entry.name !== "node_modules") yield* filesUnder(path, wanted);
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new BadInput([`${path}: ${systemReason(error)}`]);
  }
}

function first<Item>(items: Iterable<Item>): Item | undefined {
  for (const item of items) return item;
  return undefined;
}
