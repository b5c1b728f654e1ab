/** A file as it was when page and disk last agreed. */
export interface Synced {
  path: string;
  /** Text of the file, which a person may have laid out otherwise than the page does. */
  disk: string;
  /** The same case as the page writes it. */
  page: string;
}

/** A case of the list as its file would be. */
export interface Wanted {
  id: string;
  path: string;
  text: string;
}

/** What has become different since page and disk last agreed. */
export interface SyncPlan {
  /** Changed, new or moved in the page: a save writes these. */
  write: Wanted[];
  /** Files of cases that the page no longer has, or has elsewhere: a save removes these. */
  remove: string[];
  /** Changed on disk only: to be read again, by id. */
  read: { id: string; path: string }[];
  /** New on disk. */
  add: string[];
  /** Ids of cases whose file is gone from the disk, and that were not changed here. */
  gone: string[];
  /** Changed in both places: a save would overwrite these, by id. */
  both: { id: string; path: string }[];
}

/**
 * @param synced by the case's id
 * @param disk texts by path
 */
export function planSync(
  wanted: readonly Wanted[],
  synced: ReadonlyMap<string, Synced>,
  disk: ReadonlyMap<string, string>,
): SyncPlan {
  const plan: SyncPlan = { write: [], remove: [], read: [], add: [], gone: [], both: [] };
  for (const each of wanted) {
    const known = synced.get(each.id);
    const onDisk = known && disk.get(known.path);
    const changedHere = !known || known.page !== each.text || known.path !== each.path;
    const changedThere = known !== undefined && onDisk !== known.disk;
    if (!changedHere && changedThere) {
      if (onDisk === undefined) plan.gone.push(each.id);
      else plan.read.push({ id: each.id, path: known.path });
    }
    const isThere = known?.path === each.path && onDisk === each.text;
    if (!changedHere || isThere) continue;
    plan.write.push(each);
    if (known && known.path !== each.path && onDisk !== undefined) plan.remove.push(known.path);
    if (changedThere && onDisk !== undefined) plan.both.push({ id: each.id, path: known.path });
  }
  const ids = new Set(wanted.map(({ id }) => id));
  const paths = new Set([...synced.values()].map(({ path }) => path));
  for (const [id, { path }] of synced) if (!ids.has(id) && disk.has(path)) plan.remove.push(path);
  for (const path of disk.keys()) if (!paths.has(path)) plan.add.push(path);
  return plan;
}
