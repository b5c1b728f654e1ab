import { type CaseJson, texts } from "../../worker/suite/client";
import { openExample } from "../catalogue/actions";
import { type CaseFile, draftOf } from "../domain/draft";
import { backToAside, openDraft } from "../store/deskActions";
import { runDraft, stopRun } from "../store/runActions";
import { getStore, setStore } from "../store/store";
import { notify, prefer } from "../store/viewActions";
import { clearAddress } from "./address";

/** A link that asks for a passphrase, as the runtime's `isSealed` knows it. */
const sealed = /^#1p\./;

/** Puts the case of a link on the desk and runs nothing; false, and one sentence, where there is no case in it. */
export async function openLink(link: string): Promise<boolean> {
  const isSealed = sealed.test(link);
  // What was said of the link before it counts no more.
  notify(null);
  setStore({ sealedLink: isSealed ? link : null });
  if (isSealed) return false;
  const refused = await take(link, null);
  if (refused !== null) notify(refused);
  return refused === null;
}

/** Opens the link that waits for its passphrase; gives the sentence that refuses it, or null. */
export async function unseal(passphrase: string): Promise<string | null> {
  const { sealedLink } = getStore();
  if (sealedLink === null) return null;
  const refused = await take(sealedLink, passphrase);
  if (refused === null) setStore({ sealedLink: null });
  return refused;
}

/** Gives up the link that waits for its passphrase. */
export function leaveSealed(): void {
  setStore({ sealedLink: null });
  clearAddress();
}

async function take(link: string, passphrase: string | null): Promise<string | null> {
  const opened = await texts.ask("openLink", { link, passphrase });
  if (!opened) return "The link could not be read, as its worker ended.";
  if (!opened.ok) return sentence(opened.message);
  const [first, ...others] = opened.cases as [CaseJson, ...CaseJson[]];
  stopRun();
  notify(null);
  openDraft(draftOf(first as CaseFile), { link: { text: link, others } });
  // What is shown would be of other work; this has not run.
  setStore({ shown: null, comparison: null });
  return null;
}

/** Goes back to what was on the desk before the link; to an example where nothing was. */
export async function leaveLink(): Promise<void> {
  if (getStore().aside) {
    backToAside();
    await runDraft();
    return;
  }
  const [first] = getStore().examples;
  if (first) await openExample(first.file);
  prefer({ hintClosed: false });
}

/** What the runtime says of a link, as a sentence of its own. */
export function sentence(message: string): string {
  return `${message[0]!.toUpperCase()}${message.slice(1)}.`;
}
