import { toCurl } from "../../runtime/cases/import";
import { readObject } from "../domain/form/edit";
import { copyText } from "../files/clipboard";
import { getStore } from "../store/store";
import { notify } from "../store/viewActions";

/** Copies the request as a curl command; says so where its JSON cannot be read. */
export async function copyCurl(): Promise<void> {
  const request = readObject(getStore().work.draft.texts.request);
  if (request) await copyText(toCurl(request));
  else notify("The request is not JSON yet, so there is no command that sends it.");
}
