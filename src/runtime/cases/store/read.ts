import type { Store, StoredScript } from "../../gateway/store";
import { type Context, contexts } from "../../gateway/types";
import type { CaseIssue } from "../issue";
import { parseIndex } from "./index-file";
import { indexPath, isScriptPath, type StoreFiles, scriptAt } from "./layout";

/** A mistake in a store, with the path of its file. */
export type StoreIssue = CaseIssue & { file: string };

export type ReadStore = { ok: true; store: Store } | { ok: false; issues: StoreIssue[] };

/**
 * Makes a store of the files of its folder; none at all is an empty store. Files that are neither `store.json` nor a
 * script's are left alone.
 */
export function readStore(files: StoreFiles): ReadStore {
  const paths = [...files.keys()].filter(isScriptPath).sort();
  const issues: StoreIssue[] = paths.flatMap((path) =>
    scriptAt(path) ? [] : [{ file: path, path: [], message: wrongName }],
  );
  const index = readIndex(files, paths.length > 0);
  if (!index.ok) issues.push(...index.issues.map((issue) => ({ ...issue, file: indexPath })));
  if (!index.ok || issues.length > 0) return { ok: false, issues };
  const scripts = paths.map((path): StoredScript => ({ ...scriptAt(path)!, text: files.get(path)! }));
  return { ok: true, store: { scripts: scripts.sort(byContext), packages: index.packages } };
}

const wrongName = `names no context: rename it to one of ${contexts.map((name) => `${name}.lua`).join(", ")}`;

function readIndex(files: StoreFiles, isNeeded: boolean): ReturnType<typeof parseIndex> {
  const text = files.get(indexPath);
  if (text !== undefined) return parseIndex(text);
  if (!isNeeded) return { ok: true, packages: null };
  return { ok: false, issues: [{ path: [], message: 'is missing: write {"format": 1} into it' }] };
}

function byContext(a: { context: Context }, b: { context: Context }): number {
  return contexts.indexOf(a.context) - contexts.indexOf(b.context);
}
