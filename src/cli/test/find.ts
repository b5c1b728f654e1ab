import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { BadInput } from "../badInput";
import { systemReason } from "../files";

/**
 * The case files under the given paths, in the order of the paths and by name within each. A file is taken as it
 * is; a folder gives its *.case.json at any depth, or where it has none every *.json.
 * @throws BadInput for a path that is not there, or a folder without any
 */
export function findCases(paths: string[]): string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const files = filesUnder(path).filter((file) => file.endsWith(".json"));
    if (files.length === 0) throw new BadInput([`${path}: there is no case (*.case.json) in this folder`]);
    const named = files.filter((file) => file.endsWith(".case.json"));
    return named.length > 0 ? named : files;
  });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    throw new BadInput([`${path}: ${systemReason(error)}`]);
  }
}

function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : filesUnder(path);
  });
}
