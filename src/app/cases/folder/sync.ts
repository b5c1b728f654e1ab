import { create } from "zustand";
import type { Listed } from "../../domain/cases/arrange";
import { record } from "../../history/record";
import { readRow, writeRows } from "../../storage/database";
import { connectedFolderEntry } from "../../storage/folder";
import { getStore } from "../../store/store";
import { notify } from "../../store/viewActions";
import { filesOf, readDrafts, textOf } from "../files";
import { addDrafts, remove, replaceDraft } from "../library/edit";
import { loaded } from "../library/listed";
import { getCases, useCases } from "../state";
import { folderPicker, mayUse, readFolder, removeFile, writeFile } from "./disk";
import { planSync, type Synced, type SyncPlan, type Wanted } from "./plan";

interface FolderState {
  handle: FileSystemDirectoryHandle | null;
  /** The browser wants the person's word again before the page may use the folder. */
  needsWord: boolean;
  synced: ReadonlyMap<string, Synced>;
  /** Changes that a save would write. */
  unsaved: number;
}

export const useFolder = create<FolderState>()(() => ({
  handle: null,
  needsWord: false,
  synced: new Map(),
  unsaved: 0,
}));

const key = "folder";
const encoder = new TextEncoder();

/** Takes up the folder of an earlier visit. */
export async function recallFolder(): Promise<void> {
  if (useFolder.getState().handle) return;
  const kept = await readRow("folders", key, connectedFolderEntry).catch(() => null);
  if (!kept) return;
  const synced = new Map(kept.synced.map(({ id, ...file }) => [id, file]));
  useFolder.setState({ handle: kept.handle, synced, needsWord: !(await mayUse(kept.handle, false)) });
  await look();
}

/** Lets the person choose a folder, and adds its cases to the list. */
export async function connect(): Promise<void> {
  try {
    const handle = await folderPicker()?.({ id: "moonhook", mode: "readwrite" });
    if (!handle || !(await mayUse(handle, true))) return;
    useFolder.setState({ handle, synced: new Map(), needsWord: false });
    await look();
  } catch (error) {
    // The person closed the dialog.
    if ((error as Error).name !== "AbortError")
      notify(`The folder could not be opened: ${(error as Error).message}`);
  }
}

export async function allow(): Promise<void> {
  const { handle } = useFolder.getState();
  if (!handle || !(await mayUse(handle, true))) return;
  useFolder.setState({ needsWord: false });
  await look();
}

/** The cases stay in the list; the folder's files stay as they are. */
export async function disconnect(): Promise<void> {
  useFolder.setState({ handle: null, synced: new Map(), unsaved: 0, needsWord: false });
  await writeRows("folders", new Map([[key, null]]), connectedFolderEntry);
}

let busy: Promise<void> = Promise.resolve();

/** One after the other: a look while a save is under way would see half of it. */
function inTurn(act: () => Promise<void>): Promise<void> {
  busy = busy.then(act).catch((error: Error) => {
    notify(`The folder could not be read or written: ${error.message}`);
  });
  return busy;
}

/** Reads what changed on disk, and counts what a save would write. */
export function look(): Promise<void> {
  return inTurn(async () => {
    const found = await compare();
    if (!found) return;
    const { handle, plan, disk } = found;
    const synced = new Map(useFolder.getState().synced);
    const told = await takeDisk(handle.name, plan, disk, synced);
    await keepSynced(synced);
    await count();
    if (told) notify(told);
  });
}

/** Writes the page's changes to the folder. */
export function save(): Promise<void> {
  return inTurn(async () => {
    const found = await compare();
    if (!found) return;
    const { handle, plan } = found;
    const synced = new Map(useFolder.getState().synced);
    for (const path of plan.remove) await removeFile(handle, path);
    for (const { id, path, text } of plan.write) {
      await writeFile(handle, path, text);
      synced.set(id, { path, disk: text, page: text });
    }
    const ids = new Set(getCases().cases.map(({ id }) => id));
    for (const id of synced.keys()) if (!ids.has(id)) synced.delete(id);
    await keepSynced(synced);
    await count();
  });
}

/** Cases of the list that belong to the folder, as their files would be. */
function wanted({ name }: FileSystemDirectoryHandle, synced: ReadonlyMap<string, Synced>): Wanted[] {
  const inside = (each: Listed) => each.folder === name || each.folder.startsWith(`${name}/`);
  const files = filesOf(getCases().cases.filter(inside));
  return files.map((file) => {
    const path = file.path.slice(name.length + 1);
    const known = synced.get(file.id)?.path;
    // A file keeps the name that somebody gave it while its folder is the same.
    const stays = known !== undefined && folderOf(known) === folderOf(path);
    return { ...file, path: stays ? known : path };
  });
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);

async function compare() {
  await loaded();
  const { handle, synced, needsWord } = useFolder.getState();
  if (!handle || needsWord) return null;
  const disk = await readFolder(handle);
  return { handle, disk, plan: planSync(wanted(handle, synced), synced, disk) };
}

/** Brings the list to what the disk has; gives a sentence where something was changed in both places. */
async function takeDisk(
  name: string,
  plan: SyncPlan,
  disk: ReadonlyMap<string, string>,
  synced: Map<string, Synced>,
): Promise<string | null> {
  const paths = [...plan.read, ...plan.both].map(({ path }) => path).concat(plan.add);
  const given = paths.map((path) => ({ path: `${name}/${path}`, bytes: encoder.encode(disk.get(path)!) }));
  const read = new Map((await readDrafts(given)).map((each) => [each.path.slice(name.length + 1), each]));
  const draftAt = (path: string) => {
    const found = read.get(path)!;
    return "draft" in found ? found : null;
  };
  for (const { id, path } of plan.read) {
    const found = draftAt(path);
    if (!found) continue;
    await replaceDraft(id, found.draft);
    synced.set(id, { path, disk: disk.get(path)!, page: textOf(found.draft) ?? "" });
  }
  const added = plan.add.flatMap((path) => {
    const found = draftAt(path);
    return found ? [{ ...found, path }] : [];
  });
  const ids = added.length > 0 ? ((await addDrafts(added)) ?? []) : [];
  ids.forEach((id, at) => {
    const { path, draft } = added[at]!;
    synced.set(id, { path, disk: disk.get(path)!, page: textOf(draft) ?? "" });
  });
  if (plan.gone.length > 0) await remove(plan.gone);
  for (const id of plan.gone) synced.delete(id);
  for (const { id, path } of plan.both) {
    const found = draftAt(path);
    if (found) await record({ id, draft: found.draft }, "whole");
    synced.set(id, { path, disk: disk.get(path)!, page: "" });
  }
  if (plan.both.length > 0)
    return `${plan.both.length} changed here and on disk. Saving writes yours; what the disk had is in the history.`;
  const mistakes = [...read.values()].flatMap((each) => ("mistake" in each ? [each.mistake] : []));
  return mistakes.length > 0 ? `Not read: ${mistakes.slice(0, 3).join("; ")}` : null;
}

async function keepSynced(synced: ReadonlyMap<string, Synced>): Promise<void> {
  const { handle } = useFolder.getState();
  if (!handle) return;
  useFolder.setState({ synced });
  const row = { handle, synced: [...synced].map(([id, file]) => ({ id, ...file })) };
  await writeRows("folders", new Map([[key, row]]), connectedFolderEntry);
}

async function count(): Promise<void> {
  const found = await compare();
  const unsaved = found ? found.plan.write.length + found.plan.remove.length : 0;
  useFolder.setState({ unsaved });
}

/** Notices changes on disk when the person comes back to the page, and while the list is shown. */
export function followDisk(): () => void {
  const again = () => {
    if (document.visibilityState === "visible" && getStore().drawer !== null) void look();
  };
  const timer = setInterval(again, 4000);
  addEventListener("focus", again);
  return () => {
    clearInterval(timer);
    removeEventListener("focus", again);
  };
}

/** Counts what a save would write after each change of the list. */
export function followList(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = useCases.subscribe(({ cases }, before) => {
    if (cases === before.cases || !useFolder.getState().handle) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), 200);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
