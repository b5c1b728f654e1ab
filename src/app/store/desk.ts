import { draftOf } from "../domain/draft";
import type { Desk } from "../storage/desk";

export interface DeskSlice extends Desk {
  /** How the last attempt to keep the draft in the browser went. */
  kept: "saved" | "unsaved" | "failed";
}

export const deskSlice: DeskSlice = {
  work: { draft: draftOf({ format: 1 }), example: null, edited: false },
  aside: null,
  kept: "saved",
};
