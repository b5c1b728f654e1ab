import { caseOf } from "../domain/draft";
import { getStore } from "../store/store";
import { notify, showDocument } from "../store/viewActions";
import { copyText } from "./clipboard";
import { download } from "./download";

/** The draft as the text of a case file; null, and a notice, where its JSON cannot be read. */
function draftText(): string | null {
  const assembled = caseOf(getStore().work.draft);
  if ("case" in assembled) return `${JSON.stringify(assembled.case, null, 2)}\n`;
  const [first] = assembled.mistakes;
  showDocument(first!.document);
  notify(`The ${first!.document} is not JSON yet: ${first!.message}`);
  return null;
}

/** Offers the draft as a download. */
export function saveCaseFile(): void {
  const text = draftText();
  if (text === null) return;
  const { name } = getStore().work.draft;
  download(
    `${name.trim().replace(/[^\p{L}\p{N}]+/gu, "-") || "untitled"}.case.json`,
    text,
    "application/json",
  );
}

export async function copyCase(): Promise<void> {
  const text = draftText();
  if (text !== null) await copyText(text);
}
