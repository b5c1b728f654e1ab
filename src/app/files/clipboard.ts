import { notify } from "../store/viewActions";

/** Copies a text; says so where the browser does not allow it. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    notify("The browser did not allow copying. Select the text and copy it yourself.");
  }
}
