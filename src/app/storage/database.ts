import { type Entry, openEntry } from "./entry";

/** Tables of the browser's database: what is too much for localStorage, or must be there by halves. */
export type TableName = "cases" | "versions" | "folders";

/** Raised when a table is added; what stands in a table has a version of its own. */
const layout = 1;
const tables: TableName[] = ["cases", "versions", "folders"];

let opened: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  opened ??= new Promise((settle, fail) => {
    const request = indexedDB.open("moonhook", layout);
    request.onupgradeneeded = () => {
      for (const table of tables)
        if (!request.result.objectStoreNames.contains(table)) request.result.createObjectStore(table);
    };
    request.onsuccess = () => {
      request.result.onclose = () => {
        opened = null;
      };
      settle(request.result);
    };
    request.onerror = () => fail(request.error);
  });
  // The next use tries again, for a browser that did not allow it once.
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Does something in one transaction; the promise is kept once all of it is on disk. */
async function transact<T>(
  table: TableName,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T> | undefined,
): Promise<T | undefined> {
  const transaction = (await database()).transaction(table, mode);
  const request = act(transaction.objectStore(table));
  return new Promise((settle, fail) => {
    transaction.oncomplete = () => settle(request?.result);
    transaction.onabort = () => fail(transaction.error);
    transaction.onerror = () => fail(transaction.error);
  });
}

/** All that a table holds and that can be read, by key; what cannot is left where it is. */
export async function readTable<T>(table: TableName, entry: Entry<T>): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  await transact(table, "readonly", (store) => {
    const request = store.openCursor();
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return;
      const value = opens(cursor.value, entry);
      if (value !== null) found.set(String(cursor.key), value);
      cursor.continue();
    };
    return undefined;
  });
  return found;
}

/** What a table holds under a key; null where there is nothing that can be read. */
export async function readRow<T>(table: TableName, key: string, entry: Entry<T>): Promise<T | null> {
  return opens(await transact(table, "readonly", (store) => store.get(key)), entry);
}

/** Writes and deletes rows, all of them or none; null deletes. */
export async function writeRows<T>(
  table: TableName,
  rows: ReadonlyMap<string, T | null>,
  entry: Pick<Entry<T>, "version">,
): Promise<void> {
  await transact(table, "readwrite", (store) => {
    for (const [key, value] of rows) {
      if (value === null) store.delete(key);
      else store.put({ version: entry.version, value }, key);
    }
    return undefined;
  });
}

function opens<T>(kept: unknown, entry: Entry<T>): T | null {
  try {
    return openEntry(kept ?? null, entry);
  } catch {
    return null;
  }
}
