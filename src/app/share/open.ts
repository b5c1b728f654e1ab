import type { Case } from "../../runtime/cases/format/case";
import { isSealed, type OpenedLink, readLink, readSealedLink } from "../../runtime/cases/link";
import { writeCase } from "../../runtime/cases/write";
import { openExample } from "../catalogue/actions";
import { type CaseFile, draftOf } from "../domain/draft";
import { backToAside, openDraft } from "../store/deskActions";
import { stopRun } from "../store/runActions";
import { runOpened } from "../store/runOpened";
import { getStore, setStore } from "../store/store";
import { notify, prefer } from "../store/viewActions";

/** Puts the case of a link on the desk and runs nothing; false, and one sentence, where there is no case in it. */
export async function openLink(link: string): Promise<boolean> {
  if (isSealed(link)) {
    setStore({ sealedLink: link });
    return false;
  }
  return take(link, readLink(link)) === null;
}

/** Opens the link that waits for its passphrase; gives the sentence that refuses it, or null. */
export async function unseal(passphrase: string): Promise<string | null> {
  const { sealedLink } = getStore();
  if (sealedLink === null) return null;
  const opened = await readSealedLink(sealedLink, passphrase);
  if (!opened.ok) return sentence(opened.message);
  setStore({ sealedLink: null });
  return take(sealedLink, opened);
}

/** Gives up the link that waits for its passphrase. */
export function leaveSealed(): void {
  setStore({ sealedLink: null });
  clearAddress();
}

function take(link: string, opened: OpenedLink): string | null {
  if (!opened.ok) {
    notify(sentence(opened.message));
    return opened.message;
  }
  stopRun();
  notify(null);
  const others = opened.others.map(fileOf);
  openDraft(draftOf(fileOf(opened.case)), { link: { text: link, others } });
  // What is shown would be of other work; this has not run.
  setStore({ shown: null, comparison: null });
  return null;
}

/** Goes back to what was on the desk before the link; to an example where nothing was. */
export async function leaveLink(): Promise<void> {
  clearAddress();
  if (getStore().aside) {
    backToAside();
    await runOpened();
    return;
  }
  const [first] = getStore().examples;
  if (first) await openExample(first.file);
  prefer({ hintClosed: false });
}

/** The link leaves the address, where it would stand for work that has become another. */
export function clearAddress(): void {
  history.replaceState(null, "", location.pathname + location.search);
}

/** A case as its file holds it, without what is at its default. */
export function fileOf(aCase: Case): CaseFile {
  return JSON.parse(writeCase(aCase)) as CaseFile;
}

/** What the runtime says of a link, as a sentence of its own. */
export function sentence(message: string): string {
  return `${message[0]!.toUpperCase()}${message.slice(1)}.`;
}
