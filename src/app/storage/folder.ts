import * as z from "zod/mini";
import type { Entry } from "./entry";

const connectedFolder = z.object({
  /** The browser's own object for the folder, which a database can keep. */
  handle: z.custom<FileSystemDirectoryHandle>((value) => typeof value === "object" && value !== null),
  /** Each case's file as it was when page and disk last agreed. */
  synced: z.array(z.object({ id: z.string(), path: z.string(), disk: z.string(), page: z.string() })),
});

export type ConnectedFolder = z.infer<typeof connectedFolder>;

/** The folder of this machine that cases live in. */
export const connectedFolderEntry: Entry<ConnectedFolder> = {
  key: "moonhook.folder",
  version: 1,
  schema: connectedFolder,
  migrations: [],
};
