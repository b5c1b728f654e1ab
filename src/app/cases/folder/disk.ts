/** More files than anybody keeps as cases; a home directory that was chosen by mistake has more. */
const mostFiles = 5000;
/** Larger files are no cases. */
const mostBytes = 16_000_000;

/** TypeScript's own library does not have what browsers give a page to choose a folder. */
type Picker = (options: { id: string; mode: "readwrite" }) => Promise<FileSystemDirectoryHandle>;
type Permission = (options: { mode: "readwrite" }) => Promise<PermissionState>;

/** The browser's own dialog for a folder; undefined where it has none. */
export function folderPicker(): Picker | undefined {
  const picker = (window as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  return picker?.bind(window);
}

/** Whether the page may read and write a folder; asks the person where `ask` is set, which takes a click. */
export async function mayUse(folder: FileSystemDirectoryHandle, ask: boolean): Promise<boolean> {
  const { queryPermission, requestPermission } = folder as unknown as Partial<
    Record<"queryPermission" | "requestPermission", Permission>
  >;
  if (!queryPermission) return true;
  const mode = { mode: "readwrite" } as const;
  if ((await queryPermission.call(folder, mode)) === "granted") return true;
  return ask && (await requestPermission!.call(folder, mode)) === "granted";
}

/** Files as they were read last, so that a look at a folder that is as it was reads none. */
const known = new WeakMap<FileSystemDirectoryHandle, Map<string, { modified: number; text: string }>>();

/** Texts of all `.json` files by path, folders whose name begins with a dot and node_modules left out. */
export async function readFolder(folder: FileSystemDirectoryHandle): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const files = known.get(folder) ?? new Map<string, { modified: number; text: string }>();
  known.set(folder, files);
  const walk = async (at: FileSystemDirectoryHandle, path: string) => {
    const entries = (at as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
    for await (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      if (entry.kind === "directory") await walk(entry as FileSystemDirectoryHandle, `${path}${entry.name}/`);
      else if (entry.name.endsWith(".json")) {
        if (found.size >= mostFiles) throw new Error(`it has more than ${mostFiles} files`);
        const file = await (entry as FileSystemFileHandle).getFile();
        if (file.size > mostBytes) continue;
        const before = files.get(path + entry.name);
        const text = before?.modified === file.lastModified ? before.text : await file.text();
        files.set(path + entry.name, { modified: file.lastModified, text });
        found.set(path + entry.name, text);
      }
    }
  };
  await walk(folder, "");
  return found;
}

async function parentOf(
  folder: FileSystemDirectoryHandle,
  path: string,
): Promise<[FileSystemDirectoryHandle, string]> {
  const parts = path.split("/");
  const name = parts.pop()!;
  let at = folder;
  for (const part of parts) at = await at.getDirectoryHandle(part, { create: true });
  return [at, name];
}

export async function writeFile(
  folder: FileSystemDirectoryHandle,
  path: string,
  text: string,
): Promise<void> {
  const [parent, name] = await parentOf(folder, path);
  const file = await parent.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(text);
  await stream.close();
}

export async function removeFile(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
  const [parent, name] = await parentOf(folder, path);
  await parent.removeEntry(name);
}
