import { draftOf } from "../domain/draft";
import { newId } from "../domain/id";
import type { PresetStep } from "../domain/presetStep";
import type { Desk } from "../storage/desk";

export interface DeskSlice extends Desk {
  /** The preset that was taken last, for undo to lead over it. */
  preset: PresetStep | null;
  /** How the last attempt to keep the draft in the browser went; `failed`: there is no room. */
  kept: "saved" | "unsaved" | "failed";
  /** Another tab has kept another draft in the meantime, so that this one is kept in this tab only. */
  otherTab: boolean;
  /** A link that waits for its passphrase. */
  sealedLink: string | null;
}

export const deskSlice: DeskSlice = {
  work: { draft: draftOf({ format: 1 }), example: null, edited: false, id: newId() },
  aside: null,
  preset: null,
  kept: "saved",
  otherTab: false,
  sealedLink: null,
};
