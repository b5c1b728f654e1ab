import * as z from "zod/mini";
import { draft } from "./desk";
import type { Entry } from "./entry";

const listedCase = z.object({
  /** Path of the folder that it lies in, such as `uploads/large`; empty for none. */
  folder: z.string(),
  /** Ascending within its folder. */
  order: z.number(),
  draft,
  /** Raised with each write, to notice another tab's. */
  revision: z.number(),
});

export type ListedCase = z.infer<typeof listedCase>;

/** A case of the person's list; its key is its id. */
export const listedCaseEntry: Entry<ListedCase> = {
  key: "moonhook.case",
  version: 1,
  schema: listedCase,
  migrations: [],
};
