import type { Work } from "../storage/desk";

export interface ImportSlice {
  /** What the last import replaced, and with what; null before the first. */
  imported: {
    /** What was imported, in words. */
    what: string;
    before: Pick<Work["draft"]["texts"], "request" | "operation">;
    base: Work["base"];
    after: string;
  } | null;
}

export const importSlice: ImportSlice = { imported: null };
