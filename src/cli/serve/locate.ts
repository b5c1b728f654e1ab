import { realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

export interface PageFile {
  /** Path on disk, symbolic links resolved. */
  path: string;
  /** Path from the page's folder, with forward slashes. */
  name: string;
  size: number;
}

/**
 * The file that a request's target means: null where there is none in the page's folder. A target that leads
 * outside of it, by dots, by an escape or by a symbolic link, is none either.
 */
export function locate(folder: string, target: string): PageFile | null {
  const name = fileName(target);
  if (name === null) return null;
  try {
    const root = realpathSync(folder);
    const path = realpathSync(resolve(root, name));
    const stat = statSync(path);
    if (!path.startsWith(root + sep) || !stat.isFile()) return null;
    return { path, name: relative(root, path).split(sep).join("/"), size: stat.size };
  } catch {
    return null;
  }
}

function fileName(target: string): string | null {
  try {
    const name = decodeURIComponent(target.replace(/[?#].*$/, ""));
    if (!name.startsWith("/") || name.includes("\0")) return null;
    return join(".", name.endsWith("/") ? `${name}index.html` : name);
  } catch {
    return null;
  }
}
