import * as z from "zod/mini";
import { draft } from "./desk";
import type { Entry } from "./entry";

const version = z.object({
  /** Id of the work that it is a version of. */
  of: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** It stays although others were made within the same minute. */
  whole: z.boolean(),
  draft,
});

export type Version = z.infer<typeof version>;

/** A draft as it once was. */
export const versionEntry: Entry<Version> = {
  key: "moonhook.version",
  version: 1,
  schema: version,
  migrations: [],
};
