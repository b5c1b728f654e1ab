import type { GivenFile } from "../../worker/suite/client";
import { setDrawer } from "../store/drawer";
import { notify } from "../store/viewActions";
import { importFiles, importGiven } from "./files";

/** More files than anybody keeps as cases. */
const mostFiles = 5000;

/** Adds what was dropped to the list: files, zips, and folders with all that they hold. */
export async function importDropped(
  files: readonly File[],
  entries: readonly FileSystemEntry[],
): Promise<void> {
  setDrawer("cases");
  const folders = entries.filter(({ isDirectory }) => isDirectory) as FileSystemDirectoryEntry[];
  if (folders.length === 0) return importFiles(files);
  try {
    const found: GivenFile[] = [];
    for (const entry of entries) await walk(entry, "", found);
    await importGiven(found);
  } catch (error) {
    notify(`The folder could not be read: ${(error as Error).message}`);
  }
}

async function walk(entry: FileSystemEntry, path: string, found: GivenFile[]): Promise<void> {
  if (entry.name.startsWith(".") || entry.name === "node_modules") return;
  if (entry.isDirectory) {
    const inside = await childrenOf(entry as FileSystemDirectoryEntry);
    for (const each of inside) await walk(each, `${path}${entry.name}/`, found);
  } else if (/\.jsonl?$/.test(entry.name)) {
    if (found.length >= mostFiles) throw new Error(`it has more than ${mostFiles} files`);
    const file = await new Promise<File>((settle, fail) => (entry as FileSystemFileEntry).file(settle, fail));
    found.push({ path: path + file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
}

/** A reader gives a folder's entries in portions, until one is empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((settle, fail) => reader.readEntries(settle, fail));
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}
