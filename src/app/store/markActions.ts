import type { Mark } from "../domain/marks";
import { getStore, setStore } from "./store";
import { reveal, showDocument } from "./viewActions";

/** Leads to a mistake: to its field where the form is shown, else to its line. */
export function revealMark({ document, line, path }: Mark): void {
  const isField = (document === "request" || document === "operation") && path !== undefined;
  if (isField && getStore().preferences.fields === "form") {
    showDocument(document);
    setStore({ wantedField: { document, path } });
  } else reveal({ document, line });
}
